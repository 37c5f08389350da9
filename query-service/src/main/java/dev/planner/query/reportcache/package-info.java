/** Reports that are computed once and answered for as long as nothing changes that they show. Permissions are decided before, never here. */
@NullMarked
package dev.planner.query.reportcache;

import org.jspecify.annotations.NullMarked;
