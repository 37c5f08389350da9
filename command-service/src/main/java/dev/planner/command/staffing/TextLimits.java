package dev.planner.command.staffing;

/** The longest texts of worker types, workers and resources, in characters (domain reference, section 2). */
final class TextLimits {

    static final int TYPE = 100;
    static final int EXTERNAL_ID = 100;

    /** Names of workers and resources. */
    static final int NAME = 255;

    static final int DESCRIPTION = 1000;

    private TextLimits() {}
}
