/** The demo data, sent through the public command API as any client would. */
@NullMarked
package dev.planner.local.demo;

import org.jspecify.annotations.NullMarked;
