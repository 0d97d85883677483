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

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A condition that a class uses Flink's {@code @Internal} classes and methods only where they are listed. A new Flink release may
 * change them, so each new use needs a reason.
 */
final class UseListedInternals extends ArchCondition<JavaClass> {
    private static final String INTERNAL = "org.apache.flink.annotation.Internal";

    /** The Flink classes that the connector's packages use, without {@code org.apache.flink.} and the connector's root package. */
    private static final Map<String, Set<String>> LISTED = Map.ofEntries(
            Map.entry(
                    "function",
                    Set.of(
                            "table.data.binary.BinaryRowData",
                            "table.data.binary.BinarySegmentUtils",
                            "table.runtime.typeutils.RowDataSerializer",
                            "table.types.inference.InputTypeStrategies",
                            "table.types.inference.TypeStrategies",
                            "table.types.logical.utils.LogicalTypeChecks",
                            "table.types.utils.DataTypeUtils")),
            Map.entry("inference", Set.of("table.types.logical.utils.LogicalTypeChecks")),
            Map.entry("samples", Set.of("table.catalog.CatalogDatabaseImpl", "table.catalog.GenericInMemoryCatalog")),
            Map.entry("row", Set.of("table.data.binary.BinaryRowData", "table.data.writer.BinaryRowWriter")),
            Map.entry("row.emitter", Set.of("table.data.binary.BinaryRowData", "table.data.binary.BinarySegmentUtils")),
            Map.entry(
                    "row.field",
                    Set.of(
                            "table.data.binary.BinaryRowData",
                            "table.data.writer.BinaryRowWriter",
                            "table.runtime.typeutils.RowDataSerializer",
                            "table.types.logical.utils.LogicalTypeUtils")),
            Map.entry(
                    "row.value",
                    Set.of(
                            "core.memory.MemorySegment",
                            "core.memory.MemorySegmentFactory",
                            "table.data.binary.BinaryRowData",
                            "table.data.binary.BinaryStringData",
                            "table.data.writer.BinaryRowWriter",
                            "table.data.writer.BinaryWriter",
                            "table.runtime.typeutils.InternalSerializers",
                            "table.types.logical.utils.LogicalTypeChecks",
                            "table.utils.DateTimeUtils")),
            Map.entry("table", Set.of("table.types.logical.utils.LogicalTypeChecks")),
            Map.entry(
                    "table.lookup",
                    Set.of("table.data.binary.BinaryRowData", "table.runtime.typeutils.RowDataSerializer")),
            Map.entry("table.options.stream", Set.of("table.types.logical.utils.LogicalTypeChecks")));

    UseListedInternals() {
        super("use @Internal API of Flink only where it is listed");
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        Set<String> uses = new TreeSet<>();
        user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(UseListedInternals::isInternal)
                .forEach(target -> uses.add(target.getName()));
        Stream.<JavaAccess<?>>concat(
                        user.getMethodCallsFromSelf().stream(), user.getConstructorCallsFromSelf().stream())
                .filter(access -> access.getTarget().isAnnotatedWith(INTERNAL))
                .forEach(access -> uses.add(access.getTargetOwner().getName()));
        String packageName = user.getPackageName().replaceFirst("^io\\.sandglass\\.faker\\.?", "");
        uses.removeIf(use ->
                LISTED.getOrDefault(packageName, Set.of()).contains(use.substring("org.apache.flink.".length())));
        uses.forEach(use -> events.add(SimpleConditionEvent.violated(user, user.getName() + " -> " + use)));
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith("org.apache.flink.")
                && (type.isAnnotatedWith(INTERNAL) || outermost(type).isAnnotatedWith(INTERNAL));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(UseListedInternals::outermost).orElse(type);
    }
}
