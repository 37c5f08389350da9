package dev.planner.client.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Keeps notes on projects. */
@SpringBootApplication
@EnableMethodSecurity
public class SampleApp {}
