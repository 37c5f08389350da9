package dev.planner.local.process;

import java.util.List;

/** What every service's JVM gets on a small machine: a quick start and a small footprint before peak speed. */
final class JvmOptions {

    private JvmOptions() {}

    static List<String> forService() {
        return List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=96m",
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED");
    }
}
