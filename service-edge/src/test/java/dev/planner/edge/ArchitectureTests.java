package dev.planner.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;

@AnalyzeClasses(packages = "dev.planner.edge", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.planner.edge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingHereTalksToADatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule configurationIsNobodysBusiness = classes()
            .that()
            .areAnnotatedWith(AutoConfiguration.class)
            .or()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .bePackagePrivate();
}
