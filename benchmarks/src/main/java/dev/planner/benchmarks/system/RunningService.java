package dev.planner.benchmarks.system;

/**
 * A service that was started to be measured.
 *
 * @param management the address of its metrics
 * @param pid of its process
 */
public record RunningService(String address, String management, long pid, Runnable stop) {}
