package dev.planner.backing;

/** The services that all tests of one JVM share; they start when first asked for and end with the JVM. */
public final class TestBackingServices {

    private static final Lazy<BackingServices> SHARED = new Lazy<>(BackingServices::temporary);

    private TestBackingServices() {}

    /** Never to be closed by a test. What a test stops, kills or pauses it also starts again or resumes. */
    public static BackingServices shared() {
        return SHARED.get();
    }
}
