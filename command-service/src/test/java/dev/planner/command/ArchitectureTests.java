package dev.planner.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.planner.command.access.ScopeEnding;
import dev.planner.command.access.ScopeTargets;
import dev.planner.command.relay.RelaySignal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.planner.command", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ACCESS = "dev.planner.command.access..";
    private static final String RELAY = "dev.planner.command.relay..";

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.planner.command.(*)..").should().beFreeOfCycles();

    /**
     * Portfolio knows access, because deleting ends scopes; access asks for programs and projects through an interface of its own. So do
     * portfolio and staffing for bookings, which the plan and actuals answer, and actuals for what is planned, which the plan answers.
     */
    @ArchTest
    static final ArchRule featuresDependInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.planner.command..")
            .layer("plan")
            .definedBy("dev.planner.command.plan..")
            .layer("actuals")
            .definedBy("dev.planner.command.actuals..")
            .layer("imports")
            .definedBy("dev.planner.command.imports..")
            .layer("portfolio")
            .definedBy("dev.planner.command.portfolio..")
            .layer("staffing")
            .definedBy("dev.planner.command.staffing..")
            .layer("access")
            .definedBy(ACCESS)
            .layer("execution")
            .definedBy("dev.planner.command.execution..")
            .layer("eventstore")
            .definedBy("dev.planner.command.eventstore..")
            .layer("relay")
            .definedBy(RELAY)
            .whereLayer("plan")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("actuals")
            .mayOnlyBeAccessedByLayers("plan")
            .whereLayer("imports")
            .mayOnlyBeAccessedByLayers("plan", "actuals")
            .whereLayer("portfolio")
            .mayOnlyBeAccessedByLayers("plan", "actuals", "imports")
            .whereLayer("staffing")
            .mayOnlyBeAccessedByLayers("plan", "actuals")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("portfolio")
            .whereLayer("execution")
            .mayOnlyBeAccessedByLayers("access", "portfolio", "staffing", "plan", "actuals", "imports")
            .whereLayer("eventstore")
            .mayOnlyBeAccessedByLayers("execution", "access", "portfolio", "staffing", "plan", "actuals", "imports")
            .whereLayer("relay")
            .mayOnlyBeAccessedByLayers("execution")
            .ensureAllClassesAreContainedInArchitectureIgnoring("dev.planner.command");

    @ArchTest
    static final ArchRule accessIsEnteredByItsDoorsOnly = noClasses()
            .that()
            .resideOutsideOfPackage(ACCESS)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(ACCESS).and(not(belongToAnyOf(ScopeEnding.class, ScopeTargets.class))));

    @ArchTest
    static final ArchRule theRelayIsWokenAndNothingElse = noClasses()
            .that()
            .resideOutsideOfPackage(RELAY)
            .should()
            .dependOnClassesThat(resideInAPackage(RELAY).and(not(belongToAnyOf(RelaySignal.class))));

    /** Rules, folds and the like are plain Java, which a test calls without a container. */
    @ArchTest
    static final ArchRule rulesArePlainJava = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decisions")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .or()
            .haveSimpleNameEndingWith("Rules")
            .or()
            .haveSimpleName("BulkAssignment")
            .or()
            .haveSimpleName("Tiling")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "java.sql..", "jakarta..");

    @ArchTest
    static final ArchRule plainSqlOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..");

    @ArchTest
    static final ArchRule configurationAndControllersAreNobodysBusiness = classes()
            .that()
            .areAnnotatedWith(Configuration.class)
            .or()
            .areAnnotatedWith(ConfigurationProperties.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();
}
