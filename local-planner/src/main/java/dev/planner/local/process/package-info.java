/** Services as processes: started, watched, started again, stopped. */
@NullMarked
package dev.planner.local.process;

import org.jspecify.annotations.NullMarked;
