/** The read schema: this service owns it and brings it up to date. */
@NullMarked
package dev.planner.projector.schema;

import org.jspecify.annotations.NullMarked;
