/**
 * The report of a project as a page for people. The page holds no data: its script asks the API in the name of whoever looks at it, so that a
 * report shows what its reader may see and nothing else.
 */
@NullMarked
package dev.planner.query.reportpage;

import org.jspecify.annotations.NullMarked;
