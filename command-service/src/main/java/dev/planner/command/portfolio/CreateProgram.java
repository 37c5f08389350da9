package dev.planner.command.portfolio;

import dev.planner.events.portfolio.ProgramDetails;
import dev.planner.events.portfolio.ProgramId;

/** Brings a program into being. */
record CreateProgram(ProgramId programId, ProgramDetails details) {}
