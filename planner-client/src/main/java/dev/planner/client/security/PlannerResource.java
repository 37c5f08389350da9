package dev.planner.client.security;

import dev.planner.client.Resource;

/** An object of the application that belongs to a program or project of Planner, so that {@code hasPermission} can be asked for it. */
public interface PlannerResource {

    Resource plannerResource();
}
