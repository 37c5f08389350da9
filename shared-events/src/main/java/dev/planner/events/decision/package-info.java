/** Pure access decisions over cached facts (domain reference, section 5). */
@NullMarked
package dev.planner.events.decision;

import org.jspecify.annotations.NullMarked;
