package dev.planner.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.planner.events", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.planner.events.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theLanguageIsPlainJavaAndJson = classes()
            .that()
            .resideInAPackage("dev.planner.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.planner.events..",
                    "java..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule decisionsKnowNothingOfTheWire = noClasses()
            .that()
            .resideInAnyPackage(
                    "..decision..", "..access..", "..portfolio..", "..staffing..", "..plan..", "..actuals..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..wire..");

    @ArchTest
    static final ArchRule eventsAreNamedRecords = classes()
            .that(Predicates.implement(PlannerEvent.class))
            .and()
            .areNotInterfaces()
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(EventType.class);
}
