package dev.planner.command;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The write side of Planner: takes commands, decides, and records what happened. */
@SpringBootApplication(proxyBeanMethods = false)
public class CommandService {

    static void main(String[] args) {
        SpringApplication.run(CommandService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
