package io.sandglass.faker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.flink.table.types.logical.LogicalTypeRoot;

/** The walls between the rooms, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "io.sandglass.faker", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule EXPRESSIONS_KNOW_NO_FLINK = noClasses()
            .that()
            .resideInAPackage("io.sandglass.faker.expression..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule ONLY_EXPRESSIONS_KNOW_DATAFAKER = noClasses()
            .that()
            .resideOutsideOfPackage("io.sandglass.faker.expression..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.datafaker..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_TABLE = noClasses()
            .that()
            .resideOutsideOfPackage("io.sandglass.faker.table..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.sandglass.faker.table..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_FUNCTIONS = noClasses()
            .that()
            .resideOutsideOfPackage("io.sandglass.faker.function..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.sandglass.faker.function..");

    @ArchTest
    static final ArchRule THE_CATALOGUE_KNOWS_NO_FLINK = noClasses()
            .that()
            .resideInAPackage("io.sandglass.faker.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule SPECS_KNOW_NO_OTHER_ROOM = noClasses()
            .that()
            .resideInAPackage("io.sandglass.faker.spec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.sandglass.faker.expression..", "io.sandglass.faker.row..", "io.sandglass.faker.source..");

    @ArchTest
    static final ArchRule INFERENCE_KNOWS_SPECS_ALONE = noClasses()
            .that()
            .resideInAPackage("io.sandglass.faker.inference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.sandglass.faker.expression..",
                    "io.sandglass.faker.row..",
                    "io.sandglass.faker.source..",
                    "io.sandglass.faker.catalogue..");

    @ArchTest
    static final ArchRule ROWS_KNOW_NO_SOURCE = noClasses()
            .that()
            .resideInAPackage("io.sandglass.faker.row..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.sandglass.faker.source..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.sandglass.faker.(**)").should().beFreeOfCycles();

    /** A switch over an enum asks for its ordinals; what only compares with a constant does not. */
    @ArchTest
    static final ArchRule ONE_SWITCH_OVER_TYPES = noClasses()
            .that()
            .haveNameNotMatching("io\\.sandglass\\.faker\\.row\\.ValueConverters(\\$\\d+)?")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "is LogicalTypeRoot.ordinal()",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(LogicalTypeRoot.class)
                            && access.getName().equals("ordinal")));
}
