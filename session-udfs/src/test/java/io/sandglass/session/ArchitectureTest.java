package io.sandglass.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.sandglass.session", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule TRACKER_KNOWS_NO_FLINK = noClasses()
            .that()
            .resideInAPackage("io.sandglass.session.tracker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule AGGREGATES_KNOW_NO_SESSIONS = noClasses()
            .that()
            .resideInAPackage("io.sandglass.session.aggregate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.sandglass.session.tracker..");

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_SQL_SKIN = noClasses()
            .that()
            .resideInAnyPackage("io.sandglass.session.tracker..", "io.sandglass.session.aggregate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.sandglass.session.function..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.sandglass.session.(*)..").should().beFreeOfCycles();
}
