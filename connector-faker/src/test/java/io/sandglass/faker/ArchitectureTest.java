/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.faker;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.sandglass.faker.expression.call.CallCompiler;
import io.sandglass.faker.row.value.ValueConverters;
import io.sandglass.faker.spec.FieldSpec;
import org.apache.flink.table.types.logical.LogicalTypeRoot;

/** The dependencies between packages that docs/architecture.md describes. */
@AnalyzeClasses(packages = "io.sandglass.faker", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.sandglass.faker";

    @ArchTest
    static final ArchRule EXPRESSIONS_KNOW_NO_FLINK = noClasses()
            .that()
            .resideInAPackage("io.sandglass.faker.expression..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_DATAFAKER = noClasses()
            .that()
            .resideOutsideOfPackage("io.sandglass.faker.expression.datafaker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.datafaker..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_TABLE = onlyKnownBy("table", "table");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_FUNCTIONS = onlyKnownBy("function", "function");

    /** {@code table.options} and {@code table.lookup} don't know each other. */
    @ArchTest
    static final ArchRule TABLES_HAVE_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("table")
            .definedBy(ROOT + ".table")
            .layer("lookup")
            .definedBy(ROOT + ".table.lookup")
            .layer("proof")
            .definedBy(ROOT + ".table.proof")
            .layer("options")
            .definedBy(ROOT + ".table.options..")
            .layer("watermark")
            .definedBy(ROOT + ".table.watermark")
            .whereLayer("table")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("lookup")
            .mayOnlyBeAccessedByLayers("table")
            .whereLayer("proof")
            .mayOnlyBeAccessedByLayers("table")
            .whereLayer("options")
            .mayOnlyBeAccessedByLayers("table", "proof")
            .whereLayer("watermark")
            .mayOnlyBeAccessedByLayers("table", "options");

    /** The readers of the stream, of columns and of the user's data don't know each other. */
    @ArchTest
    static final ArchRule OPTIONS_HAVE_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("stream")
            .definedBy(ROOT + ".table.options.stream")
            .layer("column")
            .definedBy(ROOT + ".table.options.column")
            .layer("data")
            .definedBy(ROOT + ".table.options.data")
            .layer("options")
            .definedBy(ROOT + ".table.options")
            .whereLayer("stream")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("column")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("data")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule SPECS_KNOW_NO_OTHER_PACKAGE = knowsOnly("spec");

    @ArchTest
    static final ArchRule TEXTS_KNOW_NO_OTHER_PACKAGE = knowsOnly("text");

    @ArchTest
    static final ArchRule EXPRESSIONS_KNOW_ONLY_TEXTS = knowsOnly("expression", "text");

    @ArchTest
    static final ArchRule THE_SYNTAX_KNOWS_NO_PLANS = knowsOnly("expression.syntax", "text");

    @ArchTest
    static final ArchRule PLANS_KNOW_NO_SYNTAX = knowsOnly("expression.plan");

    @ArchTest
    static final ArchRule PLANS_HAVE_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy(ROOT + ".expression.plan.text")
            .layer("time")
            .definedBy(ROOT + ".expression.plan.time")
            .layer("earlier")
            .definedBy(ROOT + ".expression.plan.earlier")
            .layer("number")
            .definedBy(ROOT + ".expression.plan.number")
            .layer("outcome")
            .definedBy(ROOT + ".expression.plan.outcome")
            .layer("plan")
            .definedBy(ROOT + ".expression.plan")
            .whereLayer("text")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("time")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("earlier")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("number")
            .mayOnlyBeAccessedByLayers("text", "earlier")
            .whereLayer("outcome")
            .mayOnlyBeAccessedByLayers("text");

    @ArchTest
    static final ArchRule CALLS_KNOW_NO_DATAFAKER =
            knowsOnly("expression.call", "expression.plan", "expression.syntax", "text");

    @ArchTest
    static final ArchRule COMPILERS_OF_CALLS_DO_NOT_KNOW_EACH_OTHER =
            slices().assignedFrom(new CallCompilerSlices()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule DATAFAKER_KNOWS_NO_EXPRESSION_COMPILER =
            knowsOnly("expression.datafaker", "expression.call", "expression.plan", "expression.syntax", "text");

    @ArchTest
    static final ArchRule THE_EXPLORATION_KNOWS_ONLY_PLANS =
            knowsOnly("expression.datafaker.explore", "expression.plan");

    @ArchTest
    static final ArchRule REGULAR_EXPRESSIONS_KNOW_NO_OTHER_PACKAGE = knowsOnly("expression.datafaker.regex");

    @ArchTest
    static final ArchRule TIMELINES_KNOW_EXPRESSIONS_AND_SPECS = knowsOnly("timeline", "expression", "spec", "text");

    @ArchTest
    static final ArchRule TIMELINES_KNOW_NO_COLUMNS_AND_NO_FLINK = noClasses()
            .that()
            .resideInAPackage(ROOT + ".timeline..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.flink..")
                    .or(describe("fields", type -> type.isAssignableTo(FieldSpec.class))));

    @ArchTest
    static final ArchRule ROWS_KNOW_NO_TABLES_AND_NO_SOURCES =
            knowsOnly("row", "expression", "spec", "text", "timeline");

    @ArchTest
    static final ArchRule ROWS_HAVE_LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("emitter")
            .definedBy(ROOT + ".row.emitter")
            .layer("row")
            .definedBy(ROOT + ".row")
            .layer("field")
            .definedBy(ROOT + ".row.field")
            .layer("context")
            .definedBy(ROOT + ".row.context")
            .layer("draw")
            .definedBy(ROOT + ".row.draw")
            .layer("plan")
            .definedBy(ROOT + ".row.plan")
            .layer("value")
            .definedBy(ROOT + ".row.value")
            .whereLayer("emitter")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("row")
            .mayOnlyBeAccessedByLayers("emitter")
            .whereLayer("field")
            .mayOnlyBeAccessedByLayers("row")
            .whereLayer("context")
            .mayOnlyBeAccessedByLayers("row", "field")
            .whereLayer("draw")
            .mayOnlyBeAccessedByLayers("row", "field", "context")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("context");

    @ArchTest
    static final ArchRule SOURCES_KNOW_NO_TABLES_AND_NO_EXPRESSIONS = knowsOnly("source", "row", "spec", "timeline");

    @ArchTest
    static final ArchRule INFERENCE_KNOWS_ONLY_SPECS = knowsOnly("inference", "spec");

    @ArchTest
    static final ArchRule FUNCTIONS_KNOW_NO_TABLES_AND_NO_SOURCES =
            knowsOnly("function", "expression", "inference", "reference", "row", "spec", "text");

    @ArchTest
    static final ArchRule SAMPLES_KNOW_ONLY_TEXTS = knowsOnly("samples", "text");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_SAMPLES = onlyKnownBy("samples", "samples");

    @ArchTest
    static final ArchRule THE_REFERENCE_KNOWS_ONLY_EXPRESSIONS = knowsOnly("reference", "expression");

    @ArchTest
    static final ArchRule THE_REFERENCE_KNOWS_NO_FLINK = noClasses()
            .that()
            .resideInAPackage(ROOT + ".reference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.sandglass.faker.(**)").should().beFreeOfCycles();

    /** A switch over an enum calls {@code ordinal()}. A comparison with a constant doesn't. */
    @ArchTest
    static final ArchRule ONE_SWITCH_OVER_TYPES = noClasses()
            .that(not(describe("ValueConverters", type -> ofClass(type, ValueConverters.class))))
            .should()
            .accessTargetWhere(describe(
                    "is LogicalTypeRoot.ordinal()",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(LogicalTypeRoot.class)
                            && access.getName().equals("ordinal")));

    @ArchTest
    static final ArchRule INTERNAL_FLINK_API_IS_LISTED = classes().should(new UseListedInternals());

    /** Each compiler of calls is a slice of its own. Other classes belong to no slice. */
    private static final class CallCompilerSlices implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.isAssignableTo(CallCompiler.class) && !type.isInterface()
                    ? SliceIdentifier.of(type.getSimpleName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "compilers of calls";
        }
    }

    private static boolean ofClass(JavaClass type, Class<?> outermost) {
        return type.getName().equals(outermost.getName()) || type.getName().startsWith(outermost.getName() + "$");
    }

    private static ArchRule onlyKnownBy(String known, String by) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + by + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + known + "..");
    }

    /** Allows references within a package, and to some other packages of the connector. */
    private static ArchRule knowsOnly(String name, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = ROOT + "." + name + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = ROOT + "." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))));
    }
}
