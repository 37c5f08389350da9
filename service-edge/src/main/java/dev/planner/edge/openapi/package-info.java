/** The description of the API that each service serves about itself. */
@NullMarked
package dev.planner.edge.openapi;

import org.jspecify.annotations.NullMarked;
