package dev.planner.cache;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.planner.cache", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule plainJavaAndJedis = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dev.planner.cache..",
                    "dev.planner.events..",
                    "redis.clients.jedis..",
                    "org.apache.commons.pool2..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule onlyItsUsersSeeJedis = classes()
            .that()
            .haveSimpleNameNotStartingWith("Redis")
            .and()
            .haveSimpleNameNotStartingWith("LuaScript")
            .and()
            .haveNameNotMatching(".*InvalidationSubscription.*")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("redis.clients.jedis..");
}
