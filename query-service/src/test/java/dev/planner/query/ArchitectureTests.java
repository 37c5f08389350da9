package dev.planner.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.planner.query", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String FACTS = "dev.planner.query.facts..";
    private static final String FRESHNESS = "dev.planner.query.freshness..";

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("dev.planner.query.(*)..").should().beFreeOfCycles();

    /** Whoever had one could read past what the request demands, and without a receipt. */
    @ArchTest
    static final ArchRule onlyTheFreshnessRegimeHoldsADatabase = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(FACTS, FRESHNESS)
            .should()
            .haveRawType(JdbcClient.class)
            .orShould()
            .haveRawType(DataSource.class)
            .orShould()
            .haveRawType(JdbcOperations.class);

    @ArchTest
    static final ArchRule onlyTheLadderKnowsRedis = noClasses()
            .that()
            .resideOutsideOfPackage(FACTS)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("RedisPermissionCache")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("redis..");

    @ArchTest
    static final ArchRule plainSqlOnly =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

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
