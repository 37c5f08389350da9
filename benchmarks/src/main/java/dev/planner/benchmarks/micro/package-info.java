/** What single operations cost in a warm JVM, measured with JMH. */
@NullMarked
package dev.planner.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
