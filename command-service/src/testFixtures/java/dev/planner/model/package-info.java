/**
 * The domain reference, sections 2, 3, 7, 8 and 9, once more: a plain in-memory model, random commands, and what compares a service with it.
 * Nothing here uses a line of what it is compared with.
 */
package dev.planner.model;
