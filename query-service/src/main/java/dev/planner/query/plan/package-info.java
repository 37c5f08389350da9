/** Plan rows and the allocation of resources as their readers may see them, from the read tables (domain reference, section 8). */
@NullMarked
package dev.planner.query.plan;

import org.jspecify.annotations.NullMarked;
