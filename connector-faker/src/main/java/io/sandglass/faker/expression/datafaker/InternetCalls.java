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

import io.sandglass.faker.expression.call.PlanningContext;
import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.text.PlanBuilder;
import io.sandglass.faker.expression.plan.text.TablePick;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.Internet;
import org.jspecify.annotations.Nullable;

/**
 * Plans of user names and internet addresses, which are ASCII in every locale.
 *
 * <p>Datafaker drops letters that don't decompose into an ASCII letter and an accent, and keeps blanks. Texts that already
 * have the right form stay unchanged.
 */
final class InternetCalls {

    /** The function for each overload that converts its texts to ASCII. A text in this form stays unchanged. */
    private static final Map<String, UnaryOperator<String>> FORMS = Map.ofEntries(
            Map.entry("Company.url/0", AsciiForms::url),
            Map.entry("Internet.domainSuffix/0", AsciiForms::domain),
            Map.entry("Internet.emailAddress/1", AsciiForms::email),
            Map.entry("Internet.safeEmailAddress/1", AsciiForms::email),
            Map.entry("Internet.slug/0", AsciiForms::slug),
            Map.entry("Internet.url/0", AsciiForms::url),
            Map.entry("Internet.url/6", AsciiForms::url),
            Map.entry("Internet.webdomain/0", AsciiForms::url),
            Map.entry("Sip.nameAddress/0", AsciiForms::sipAddress));

    private final Providers providers;
    private final PlanBuilder builder;
    private final Locale locale;

    InternetCalls(Providers providers, PlanBuilder builder, Locale locale) {
        this.providers = providers;
        this.builder = builder;
        this.locale = locale;
    }

    /** Returns a plan for the call, or null if this class has none. */
    @Nullable
    CompiledExpression plan(ProviderCall call, DataPlanner planner, PlanningContext context) {
        return switch (call.overload()) {
            case "Internet.emailAddress/0" -> emailAddress("internet.free_email", planner, context);
            case "Internet.safeEmailAddress/0" -> emailAddress("internet.safe_email", planner, context);
            case "Internet.emailAddress/1", "Internet.safeEmailAddress/1" -> emailAddressOf(call, planner, context);
            case "Internet.domainWord/0" -> domain(AsciiForms::domainWord, planner, context);
            case "Internet.domainName/0" -> domainName(planner, context);
            case "Credentials.username/0", "Internet.username/0", "Name.username/0" ->
                names(this::word, AsciiForms::userName, planner, context);
            default -> null;
        };
    }

    /** Returns the plan with its texts in the ASCII form of the call's overload. */
    CompiledExpression inForm(ProviderCall call, CompiledExpression plan) {
        UnaryOperator<String> form = FORMS.get(call.overload());
        // Texts that are joined from plain parts have every form.
        return form == null || areAll(plan, AsciiForms::isPlain) ? plan : builder.changeWhole(plan, form);
    }

    private @Nullable CompiledExpression emailAddress(String domains, DataPlanner planner, PlanningContext context) {
        CompiledExpression names = names(name -> plainLetters(word(name)), AsciiForms::localPart, planner, context);
        CompiledExpression domain = builder.changeWhole(
                planner.entry(domains, null, context), text -> AsciiForms.domain(AsciiForms.punycode(text)));
        return names == null ? null : builder.join(List.of(names, builder.constant("@"), domain));
    }

    /**
     * Returns a plan of the address with the name transliterated, if Datafaker would drop a whole word of the name. Returns null
     * otherwise, and if transliteration changes nothing.
     */
    private @Nullable CompiledExpression emailAddressOf(
            ProviderCall call, DataPlanner planner, PlanningContext context) {
        String name = (String) call.arguments().get(0);
        boolean isRead = Arrays.stream(name.split(" "))
                .noneMatch(part -> plainLetters(part).isEmpty());
        String readable = AsciiForms.transliterated(name).strip();
        return isRead || readable.equals(name) ? null : planner.call(call.withArguments(List.of(readable)), context);
    }

    /**
     * Returns a plan of a first and a last name, each in {@code form}, with a dot between them. Returns null if Datafaker has no
     * such names.
     */
    private @Nullable CompiledExpression names(
            UnaryOperator<String> usual, UnaryOperator<String> form, DataPlanner planner, PlanningContext context) {
        CompiledExpression first = method("name", "firstName", planner, context);
        CompiledExpression last = method("name", "lastName", planner, context);
        return first == null || last == null
                ? null
                : builder.join(List.of(name(first, usual, form), builder.constant("."), name(last, usual, form)));
    }

    /**
     * Returns a plan of names as Datafaker writes them. A name that isn't a user name then is given the form instead.
     *
     * @param usual writes a name as Datafaker does; gives the same text for a name as for its joined pieces, except in Greek
     * @param form converts a name to its ASCII form
     */
    private CompiledExpression name(CompiledExpression names, UnaryOperator<String> usual, UnaryOperator<String> form) {
        // Greek has another lowercase sigma at the end of a word, so pieces of a name can't be lowercased separately.
        CompiledExpression mapped = locale.getLanguage().equals("el") ? null : builder.map(names, usual);
        return mapped != null && areAll(mapped, AsciiForms::isUserName)
                ? mapped
                : builder.changeWhole(names, name -> {
                    String written = usual.apply(name);
                    return AsciiForms.isUserName(written) ? written : form.apply(name);
                });
    }

    /**
     * Returns whether all texts that a plan picks from or joins match {@code kind}. Returns false if these texts aren't known.
     */
    private static boolean areAll(CompiledExpression plan, Predicate<String> kind) {
        if (plan instanceof TablePick table) {
            return IntStream.range(0, table.size()).mapToObj(table::text).allMatch(kind);
        }
        return !plan.parts().isEmpty() && plan.parts().stream().allMatch(part -> areAll(part, kind));
    }

    private String word(String name) {
        return name.toLowerCase(locale).replaceAll("['\\s]", "");
    }

    /** Returns what Datafaker keeps of a word in the local part of an email address. */
    private String plainLetters(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        return Internet.DIACRITICS_AND_FRIENDS
                .matcher(decomposed)
                .replaceAll("")
                .toLowerCase(locale)
                .replaceAll("[^a-z0-9.]", "");
    }

    /** Returns a plan of the domain of a last name, or null if Datafaker has no last names. */
    private @Nullable CompiledExpression domain(
            UnaryOperator<String> form, DataPlanner planner, PlanningContext context) {
        CompiledExpression name = method("name", "lastName", planner, context);
        // Change whole names: Punycode reorders the letters of a name, and prefixes xn-- once.
        return name == null ? null : builder.changeWhole(name, each -> form.apply(domain(each)));
    }

    private String domain(String name) {
        String word = name.toLowerCase(locale).replace("'", "");
        String domain = AsciiForms.punycode(word);
        return AsciiForms.isDomain(domain) ? domain : AsciiForms.domain(word);
    }

    private @Nullable CompiledExpression domainName(DataPlanner planner, PlanningContext context) {
        CompiledExpression word = domain(AsciiForms::domain, planner, context);
        CompiledExpression suffix = method("internet", "domainSuffix", planner, context);
        return word == null || suffix == null ? null : builder.join(List.of(word, builder.constant("."), suffix));
    }

    private @Nullable CompiledExpression method(
            String provider, String name, DataPlanner planner, PlanningContext context) {
        AbstractProvider<?> target = providers.find(provider);
        return target == null ? null : planner.method(target, name, context);
    }
}
