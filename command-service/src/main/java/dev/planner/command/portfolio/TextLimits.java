package dev.planner.command.portfolio;

/** The longest texts of programs, projects and phases, in characters (domain reference, section 2). */
final class TextLimits {

    /** Names of programs, projects and people. */
    static final int NAME = 255;

    static final int COST_CENTER_CODE = 50;
    static final int DESCRIPTION = 1000;
    static final int PHASE_NAME = 100;
    static final int PHASE_DESCRIPTION = 500;

    private TextLimits() {}
}
