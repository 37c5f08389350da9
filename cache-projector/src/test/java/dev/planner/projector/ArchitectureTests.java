package dev.planner.projector;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

@AnalyzeClasses(packages = "dev.planner.projector", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "dev.planner.projector.";

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles =
            slices().matching("dev.planner.projector.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule projectionsKnowNoOtherFeatureThanTheStream = classes()
            .that()
            .resideInAnyPackage(
                    "..projector.access..",
                    "..projector.roles..",
                    "..projector.portfolio..",
                    "..projector.staffing..",
                    "..projector.plan..",
                    "..projector.actuals..")
            .should(onlyKnow("stream", "tables"));

    @ArchTest
    static final ArchRule theStreamKnowsNoProjection = noClasses()
            .that()
            .resideInAPackage("..projector.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..projector.access..",
                    "..projector.roles..",
                    "..projector.portfolio..",
                    "..projector.staffing..",
                    "..projector.audit..",
                    "..projector.plan..",
                    "..projector.actuals..",
                    "..projector.cachewriter..",
                    "..projector.statetopic..",
                    "..projector.watermark..",
                    "..projector.administration..");

    @ArchTest
    static final ArchRule onlyAdministrationFacesClients = classes()
            .that()
            .resideOutsideOfPackage("..projector.administration..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.planner.edge.problem..",
                    "dev.planner.edge.security..",
                    "dev.planner.edge.validation..",
                    "jakarta.servlet..",
                    "org.springframework.web..");

    /** Within this module, beside its own package. */
    private static ArchCondition<JavaClass> onlyKnow(String... features) {
        return new ArchCondition<>("know only " + List.of(features)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeign(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }

            private boolean isForeign(JavaClass type, JavaClass target) {
                var feature = target.getPackageName();
                return feature.startsWith(ROOT)
                        && !feature.equals(type.getPackageName())
                        && !List.of(features).contains(feature.substring(ROOT.length()));
            }
        };
    }
}
