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
package io.sandglass.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.annotation.Internal;

/**
 * The boundaries between packages. {@code session} depends on {@code function}; {@code function} on all others; {@code label} on {@code
 * call}, {@code state}, {@code aggregate} and {@code tracker}; {@code state} on {@code aggregate} and {@code tracker}; {@code call} and
 * {@code asa} on {@code tracker}.
 */
@AnalyzeClasses(packages = "io.sandglass.session", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /**
     * The classes and methods of Flink that are annotated {@code @Internal} and that the module uses. Methods are written {@code
     * class#method}. Flink may change them in any version, so prefer public API to a new entry.
     */
    private static final Set<String> INTERNAL_FLINK_API = Set.of(
            "org.apache.flink.api.common.typeutils.CompositeTypeSerializerUtil",
            "org.apache.flink.api.common.typeutils.CompositeTypeSerializerUtil$IntermediateCompatibilityResult",
            "org.apache.flink.core.memory.MemorySegmentFactory",
            "org.apache.flink.table.data.binary.BinaryRowData",
            "org.apache.flink.table.data.binary.BinarySegmentUtils",
            "org.apache.flink.table.runtime.typeutils.InternalSerializers",
            "org.apache.flink.table.runtime.typeutils.RowDataSerializer",
            "org.apache.flink.table.types.inference.TypeStrategies",
            "org.apache.flink.table.types.logical.utils.LogicalTypeChecks",
            "org.apache.flink.table.types.logical.utils.LogicalTypeMerging",
            "org.apache.flink.table.types.logical.utils.LogicalTypeUtils",
            "org.apache.flink.table.types.utils.DataTypeUtils",
            "org.apache.flink.table.types.utils.TypeConversions",
            "org.apache.flink.table.utils.EncodingUtils",
            "org.apache.flink.util.InstantiationUtil");

    @ArchTest
    static final ArchRule TRACKER_DEPENDS_ON_NO_FLINK = noClasses()
            .that()
            .resideInAPackage("io.sandglass.session.tracker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule TRACKER_DEPENDS_ON_NO_OTHER_PACKAGE =
            independent("tracker", "", "aggregate", "asa", "call", "label", "state", "function");

    @ArchTest
    static final ArchRule AGGREGATE_DEPENDS_ON_NO_OTHER_PACKAGE =
            independent("aggregate", "", "tracker", "asa", "call", "label", "state", "function");

    @ArchTest
    static final ArchRule ASA_DEPENDS_ON_TRACKER_ONLY =
            independent("asa", "", "aggregate", "call", "label", "state", "function");

    @ArchTest
    static final ArchRule STATE_DEPENDS_ON_TRACKER_AND_AGGREGATE_ONLY =
            independent("state", "", "asa", "call", "label", "function");

    @ArchTest
    static final ArchRule CALL_DEPENDS_ON_TRACKER_ONLY =
            independent("call", "", "aggregate", "asa", "label", "state", "function");

    @ArchTest
    static final ArchRule LABEL_DEPENDS_ON_NO_FUNCTION = independent("label", "", "asa", "function");

    /** Older Flink versions don't have process table functions, but they run SESSION_LABEL. */
    @ArchTest
    static final ArchRule LABELS_NEED_NO_PROCESS_TABLE_FUNCTIONS = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.sandglass.session.label..",
                    "io.sandglass.session.call..",
                    "io.sandglass.session.state..",
                    "io.sandglass.session.aggregate..")
            .or()
            .haveSimpleName("SessionLabelFunction")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.flink.table.functions.ProcessTableFunction");

    @ArchTest
    static final ArchRule FUNCTION_DEPENDS_ON_NO_MODULE = independent("function", "");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.sandglass.session.(**)").should().beFreeOfCycles();

    @ArchTest
    static void usesInternalFlinkApiFromTheListOnly(JavaClasses classes) {
        Set<String> used = new TreeSet<>();
        for (JavaClass one : classes) {
            one.getDirectDependenciesFromSelf().stream()
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(ArchitectureTest::isInternal)
                    .forEach(target -> used.add(target.getName()));
            one.getAccessesFromSelf().stream()
                    .map(JavaAccess::getTarget)
                    .flatMap(target -> target.resolveMember().stream())
                    .filter(member -> member.isAnnotatedWith(Internal.class))
                    .forEach(member -> used.add(nameOf(member)));
        }

        assertThat(used).containsExactlyInAnyOrderElementsOf(INTERNAL_FLINK_API);
    }

    /** Returns the rule that a package doesn't depend on the given packages. The empty name is the top-level package. */
    private static ArchRule independent(String name, String... others) {
        return noClasses()
                .that()
                .resideInAPackage("io.sandglass.session." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(others)
                        .map(other -> other.isEmpty() ? "io.sandglass.session" : "io.sandglass.session." + other + "..")
                        .toArray(String[]::new));
    }

    /** Returns whether a class or an enclosing class is annotated {@code @Internal}. */
    private static boolean isInternal(JavaClass flinkClass) {
        return Stream.iterate(flinkClass, Objects::nonNull, one -> one.getEnclosingClass()
                        .orElse(null))
                .anyMatch(one -> one.isAnnotatedWith(Internal.class));
    }

    private static String nameOf(JavaMember member) {
        return member.getOwner().getName() + "#" + member.getName();
    }
}
