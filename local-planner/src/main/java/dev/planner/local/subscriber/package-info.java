/** An example of a downstream system: prints role and scope changes as they happen. */
@NullMarked
package dev.planner.local.subscriber;

import org.jspecify.annotations.NullMarked;
