/** Answers that are tables at heart, as CSV for whoever asks for it (RFC 4180). */
@NullMarked
package dev.planner.query.tabular;

import org.jspecify.annotations.NullMarked;
