package dev.planner.benchmarks.report;

/**
 * A picture for the page.
 *
 * @param name for the file, without ending; unique on a page
 * @param svg the whole document
 */
public record Plot(String name, String title, String svg) {}
