/** What takes its time: runs in the background on one instance, survives that instance, and can be watched. */
@NullMarked
package dev.planner.projector.jobs;

import org.jspecify.annotations.NullMarked;
