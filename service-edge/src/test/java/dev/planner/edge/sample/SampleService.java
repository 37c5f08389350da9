package dev.planner.edge.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing but an edge. */
@SpringBootApplication
public class SampleService {}
