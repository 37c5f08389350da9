/**
 * The OpenID AuthZEN Authorization API 1.0: the same decisions as {@link dev.planner.query.access}, in the words of that standard. Subjects
 * are users, actions are permissions, resources are programs, projects and the system; {@code docs/authzen.md} is the guide for clients.
 */
@NullMarked
package dev.planner.query.authzen;

import org.jspecify.annotations.NullMarked;
