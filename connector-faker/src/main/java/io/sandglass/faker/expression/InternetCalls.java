package io.sandglass.faker.expression;

import io.sandglass.faker.expression.plan.CompiledExpression;
import io.sandglass.faker.expression.plan.PlanBuilder;
import io.sandglass.faker.expression.plan.TablePick;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.datafaker.Faker;
import net.datafaker.providers.base.AbstractProvider;
import net.datafaker.providers.base.Internet;
import org.jspecify.annotations.Nullable;

/**
 * Plans of user names and of addresses in the Internet, which are in ASCII in every language.
 *
 * <p>Datafaker drops letters that have no accent to drop, and keeps blanks. Whatever it makes in the right form remains.
 */
final class InternetCalls {

    /** Forms of what Datafaker makes by itself, by methods; each leaves a text alone that has it. */
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

    private final ProviderCalls calls;
    private final CallPlans callPlans;
    private final PlanBuilder builder;
    private final Faker faker;

    InternetCalls(ProviderCalls calls, CallPlans callPlans, PlanBuilder builder, Faker faker) {
        this.calls = calls;
        this.callPlans = callPlans;
        this.builder = builder;
        this.faker = faker;
    }

    /** Null if there is none for the call. */
    @Nullable
    CompiledExpression plan(ProviderCall call) {
        return switch (call.overload()) {
            case "Internet.emailAddress/0" -> emailAddress("internet.free_email");
            case "Internet.safeEmailAddress/0" -> emailAddress("internet.safe_email");
            case "Internet.emailAddress/1", "Internet.safeEmailAddress/1" -> emailAddressOf(call);
            case "Internet.domainWord/0" -> domain(AsciiForms::domainWord);
            case "Internet.domainName/0" -> domainName();
            case "Credentials.username/0", "Internet.username/0", "Name.username/0" ->
                names(this::word, AsciiForms::userName);
            default -> null;
        };
    }

    /** The plan of a call with its texts in the form that those of the method have. */
    CompiledExpression inForm(ProviderCall call, CompiledExpression plan) {
        UnaryOperator<String> form = FORMS.get(call.overload());
        // What is put together from plain parts has every form.
        return form == null || areAll(plan, AsciiForms::isPlain) ? plan : builder.changeWhole(plan, form);
    }

    private @Nullable CompiledExpression emailAddress(String domains) {
        CompiledExpression names = names(name -> plainLetters(word(name)), AsciiForms::localPart);
        CompiledExpression domain = builder.changeWhole(
                callPlans.entries().plan(domains, null), text -> AsciiForms.domain(AsciiForms.punycode(text)));
        return names == null ? null : builder.join(List.of(names, builder.constant("@"), domain));
    }

    /** The address of a name that Datafaker would leave nothing of. */
    private @Nullable CompiledExpression emailAddressOf(ProviderCall call) {
        String name = (String) call.arguments().get(0);
        boolean isRead = Arrays.stream(name.split(" "))
                .noneMatch(part -> plainLetters(part).isEmpty());
        String readable = AsciiForms.transliterated(name).strip();
        return isRead || readable.equals(name) ? null : callPlans.plan(call.withArguments(List.of(readable)));
    }

    /** A first and a last name, each in the form. */
    private @Nullable CompiledExpression names(UnaryOperator<String> usual, UnaryOperator<String> form) {
        CompiledExpression first = call("name", "firstName");
        CompiledExpression last = call("name", "lastName");
        return first == null || last == null
                ? null
                : builder.join(List.of(name(first, usual, form), builder.constant("."), name(last, usual, form)));
    }

    /**
     * Names as Datafaker writes them, if all of them have the form.
     *
     * @param usual gives the same for a name as for its pieces one behind the other, except in Greek
     */
    private CompiledExpression name(CompiledExpression names, UnaryOperator<String> usual, UnaryOperator<String> form) {
        // A Greek sigma has another small form at the end of a word, so that pieces can't be changed for themselves.
        CompiledExpression mapped = locale().getLanguage().equals("el") ? null : builder.map(names, usual);
        return mapped != null && areAll(mapped, AsciiForms::isUserName)
                ? mapped
                : builder.changeWhole(names, name -> {
                    String written = usual.apply(name);
                    return AsciiForms.isUserName(written) ? written : form.apply(name);
                });
    }

    /** Whether all texts that a plan puts others together from are of a kind. */
    private static boolean areAll(CompiledExpression plan, Predicate<String> kind) {
        if (plan instanceof TablePick table) {
            return IntStream.range(0, table.size()).mapToObj(table::text).allMatch(kind);
        }
        return !plan.parts().isEmpty() && plan.parts().stream().allMatch(part -> areAll(part, kind));
    }

    private String word(String name) {
        return name.toLowerCase(locale()).replaceAll("['\\s]", "");
    }

    /** What remains of a word in the part of an address before the sign. */
    private String plainLetters(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        return Internet.DIACRITICS_AND_FRIENDS
                .matcher(decomposed)
                .replaceAll("")
                .toLowerCase(locale())
                .replaceAll("[^a-z0-9.]", "");
    }

    /** The domain of a last name. */
    private @Nullable CompiledExpression domain(UnaryOperator<String> form) {
        CompiledExpression name = call("name", "lastName");
        // As a whole: of a name outside of ASCII, the letters are reordered, and it begins with xn-- once.
        return name == null ? null : builder.changeWhole(name, each -> form.apply(domain(each)));
    }

    private String domain(String name) {
        String word = name.toLowerCase(locale()).replace("'", "");
        String domain = AsciiForms.punycode(word);
        return AsciiForms.isDomain(domain) ? domain : AsciiForms.domain(word);
    }

    private @Nullable CompiledExpression domainName() {
        CompiledExpression word = domain(AsciiForms::domain);
        CompiledExpression suffix = call("internet", "domainSuffix");
        return word == null || suffix == null ? null : builder.join(List.of(word, builder.constant("."), suffix));
    }

    private Locale locale() {
        return faker.getContext().getLocale();
    }

    private @Nullable CompiledExpression call(String provider, String method) {
        AbstractProvider<?> target = calls.provider(provider);
        ProviderCall call =
                target == null ? null : calls.methodOf(target, new Expression.Call(method, "", method, List.of(), 0));
        return call == null ? null : callPlans.plan(call);
    }
}
