package io.sandglass.faker.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A call that is evaluated here, be it in Datafaker's place or because it has none such.
 *
 * @param arguments the types that are meant
 */
record OwnCall(String expression, String provider, String method, String arguments, String returns) {

    static final List<OwnCall> ALL = List.of(
            call("#{csv '2','name','#{Name.firstName}','city','#{Address.city}'}", "int, String...", "String"),
            call(
                    "#{csv ',','\"','false','2','name','#{Name.firstName}','city','#{Address.city}'}",
                    "String, char, boolean, int, String...",
                    "String"),
            call("#{json 'name','#{Name.firstName}','city','#{Address.city}'}", "String...", "String"),
            call("#{jsona '2','names','#{Name.firstName}','0','city','#{Address.city}'}", "String...", "String"),
            call("#{date.between '2026-01-01','2026-12-31'}", "LocalDateTime, LocalDateTime", "Instant"),
            call(
                    "#{date.between '2026-01-01','2026-12-31','yyyy-MM-dd'}",
                    "LocalDateTime, LocalDateTime, String",
                    "String"),
            call("#{date.birthday}", "", "Instant"),
            call("#{date.birthday 'yyyy-MM-dd'}", "String", "String"),
            call("#{date.birthday '30','40'}", "int, int", "Instant"),
            call("#{date.birthday '30','40','yyyy-MM-dd'}", "int, int, String", "String"),
            call("#{date.future '5','MINUTES'}", "long, ChronoUnit", "Instant"),
            call("#{date.future '5','MINUTES','HH:mm:ss'}", "long, ChronoUnit, String", "String"),
            call("#{date.future '15','5','MINUTES'}", "long, long, ChronoUnit", "Instant"),
            call("#{date.future '15','5','MINUTES','HH:mm:ss'}", "long, long, ChronoUnit, String", "String"),
            call("#{date.future '5','DAYS','2026-01-01'}", "long, ChronoUnit, LocalDateTime", "Instant"),
            call("#{date.future '15','5','DAYS','2026-01-01'}", "long, long, ChronoUnit, LocalDateTime", "Instant"),
            call("#{date.past '5','MINUTES'}", "long, ChronoUnit", "Instant"),
            call("#{date.past '5','MINUTES','HH:mm:ss'}", "long, ChronoUnit, String", "String"),
            call("#{date.past '15','5','MINUTES'}", "long, long, ChronoUnit", "Instant"),
            call("#{date.past '15','5','MINUTES','HH:mm:ss'}", "long, long, ChronoUnit, String", "String"),
            call("#{date.past '5','DAYS','2026-01-01'}", "long, ChronoUnit, LocalDateTime", "Instant"),
            call("#{date.past '15','5','DAYS','2026-01-01'}", "long, long, ChronoUnit, LocalDateTime", "Instant"),
            call("#{options.weighted 'A','0.8','B','0.2'}", "String, double...", "String"),
            call("#{time.between '08:00','10:00'}", "LocalTime, LocalTime", "long"),
            call("#{time.between '08:00','10:00','HH:mm'}", "LocalTime, LocalTime, String", "String"),
            call("#{time.future '5','MINUTES'}", "long, ChronoUnit", "long"),
            call("#{time.future '5','MINUTES','HH:mm:ss'}", "long, ChronoUnit, String", "String"),
            call("#{time.future '15','5','MINUTES'}", "long, long, ChronoUnit", "long"),
            call("#{time.future '15','5','MINUTES','HH:mm:ss'}", "long, long, ChronoUnit, String", "String"),
            call("#{time.past '5','MINUTES'}", "long, ChronoUnit", "long"),
            call("#{time.past '5','MINUTES','HH:mm:ss'}", "long, ChronoUnit, String", "String"),
            call("#{time.past '15','5','MINUTES'}", "long, long, ChronoUnit", "long"),
            call("#{time.past '15','5','MINUTES','HH:mm:ss'}", "long, long, ChronoUnit, String", "String"));

    private static final Set<String> NAMES = ALL.stream().map(OwnCall::name).collect(Collectors.toUnmodifiableSet());

    private static OwnCall call(String expression, String arguments, String returns) {
        String name = expression.replaceAll("^#\\{|[ }].*", "");
        int dot = name.indexOf('.');
        return new OwnCall(
                expression, name.substring(0, Math.max(0, dot)), name.substring(dot + 1), arguments, returns);
    }

    /** Whether calls of a method never reach Datafaker's method of that name. */
    static boolean isNamed(String name) {
        return NAMES.contains(name);
    }

    private String name() {
        return provider.isEmpty() ? method : provider + "." + method;
    }
}
