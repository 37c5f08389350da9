package dev.planner.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.planner.client", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    /** An application without Spring Security must be able to load the rest. */
    @ArchTest
    static final ArchRule onlyTheBridgeKnowsSpringSecurity = noClasses()
            .that()
            .resideInAPackage("dev.planner.client")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.security..", "dev.planner.client.security..");

    /** An application without meters must be able to load the rest. */
    @ArchTest
    static final ArchRule onlyTheMetersKnowMicrometer = noClasses()
            .that()
            .doNotHaveSimpleName("MicrometerMeters")
            .and()
            .doNotHaveSimpleName("Metered")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer.core..");
}
