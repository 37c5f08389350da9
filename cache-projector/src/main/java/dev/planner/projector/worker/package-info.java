/** Work that goes on in the background for as long as the service runs. */
@NullMarked
package dev.planner.projector.worker;

import org.jspecify.annotations.NullMarked;
