/** What the tests of all features share: the services, the streams as the command side would write them, and whole histories. */
package dev.planner.projector.support;
