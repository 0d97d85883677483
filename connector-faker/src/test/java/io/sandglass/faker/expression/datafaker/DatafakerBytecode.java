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
package io.sandglass.faker.expression.datafaker;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who calls whom inside Datafaker.
 *
 * <p>A call of a method may end in each of its overriding ones; a lambda is called where it is made, and a class is
 * initialized where it is used. Calls by reflection are not seen: Datafaker makes them for the calls in its data files.
 */
final class DatafakerBytecode {
    private static final String PACKAGE = "net.datafaker";

    /** Signatures by those that they call, both as ArchUnit writes them. */
    private final Map<String, Set<String>> callers = new HashMap<>();

    DatafakerBytecode() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/snakeyaml/"))
                .importPackages(PACKAGE);
        classes.forEach(type -> type.getCodeUnits().forEach(this::add));
    }

    /**
     * Returns the names of the provider methods from which a call of a target can be reached, or from the constructor of
     * the provider.
     *
     * @param target whether a signature such as {@code java.time.Instant.now()} is one
     * @param harmless signatures of Datafaker's that may call a target, as their callers' values do not show it
     */
    Set<String> methodsReaching(Predicate<String> target, String... harmless) {
        Set<String> reaching = new HashSet<>();
        Set<String> ends = new HashSet<>(List.of(harmless));
        Deque<String> open = new ArrayDeque<>();
        callers.keySet().stream().filter(target).forEach(open::add);
        while (!open.isEmpty()) {
            for (String caller : callers.getOrDefault(open.remove(), Set.of())) {
                if (!ends.contains(caller) && reaching.add(caller)) {
                    open.add(caller);
                }
            }
        }
        return DatafakerMethod.all()
                .filter(method -> reaching.contains(signature(method.method()))
                        || reaching.contains(signature(method.accessor())))
                .map(DatafakerMethod::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        if (!owner.isInterface() || unit.getModifiers().contains(JavaModifier.STATIC)) {
            accesses(unit).forEach(access -> add(unit.getFullName(), access, owner, owner));
            return;
        }
        // A default method belongs to each class that inherits it, and calls the methods of that class: only so is the
        // id number of one country not taken for that of all.
        String signature = signature(unit.getFullName(), owner);
        Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .filter(heir -> heir.equals(owner) || !declares(heir, signature))
                .forEach(
                        heir -> accesses(unit).forEach(access -> add(heir.getName() + signature, access, owner, heir)));
    }

    private static boolean declares(JavaClass type, String signature) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .anyMatch(declaring -> declaring.getMethods().stream()
                        .anyMatch(method -> method.getFullName().equals(declaring.getName() + signature)));
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return Stream.<Collection<? extends JavaAccess<?>>>of(
                        unit.getCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf(),
                        unit.getFieldAccesses())
                .flatMap(Collection::stream);
    }

    private void add(String caller, JavaAccess<?> access, JavaClass declaring, JavaClass self) {
        JavaClass written = access.getTargetOwner();
        String signature = signature(access.getTarget().getFullName(), written);
        if (!written.getPackageName().startsWith(PACKAGE)) {
            addCaller(written.getName() + signature, caller);
            return;
        }
        addCaller(written.getName() + ".<clinit>()", caller);
        if (access instanceof JavaFieldAccess) {
            return;
        }
        boolean onItself = declaring.isInterface() && written.equals(declaring);
        JavaClass owner = onItself ? self : written;
        addCaller(owner.getName() + signature, caller);
        owner.getAllRawSuperclasses().forEach(type -> addCaller(type.getName() + signature, caller));
        owner.getAllSubclasses().forEach(type -> addCaller(type.getName() + signature, caller));
    }

    private void addCaller(String called, String caller) {
        callers.computeIfAbsent(called, key -> new HashSet<>()).add(caller);
    }

    private static String signature(String fullName, JavaClass owner) {
        return fullName.substring(owner.getName().length());
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName() + "("
                + Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(", ")) + ")";
    }
}
