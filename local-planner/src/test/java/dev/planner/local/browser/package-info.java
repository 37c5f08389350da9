/** A real browser for tests: an installed Chromium, driven over its DevTools protocol. Nothing is downloaded. */
@NullMarked
package dev.planner.local.browser;

import org.jspecify.annotations.NullMarked;
