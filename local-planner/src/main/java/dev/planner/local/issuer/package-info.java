/** The token issuer of local runs. No service contains development code: they trust the launcher's issuer because it configures them so. */
@NullMarked
package dev.planner.local.issuer;

import org.jspecify.annotations.NullMarked;
