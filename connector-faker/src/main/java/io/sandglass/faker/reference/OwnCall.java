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
package io.sandglass.faker.reference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A call that the connector evaluates itself, because it replaces Datafaker's call or Datafaker has no such call.
 *
 * @param method the method's name, without the provider's; names that the user chooses stand in angle brackets
 * @param arguments the Java types of the arguments, separated by commas
 * @param needsTable whether the call works only in the columns of a table
 */
record OwnCall(
        String expression, String provider, String method, String arguments, String returns, boolean needsTable) {

    static final List<OwnCall> ALL = List.of(
            call("#{csv '2','name','#{Name.firstName}','city','#{Address.city}'}", "int, String...", "String"),
            call(
                    "#{csv ',','\"','false','2','name','#{Name.firstName}','city','#{Address.city}'}",
                    "String, char, boolean, int, String...",
                    "String"),
            call("#{json 'name','#{Name.firstName}','city','#{Address.city}'}", "String...", "String"),
            call("#{json.array '1','true','#{Name.firstName}'}", "Object...", "String"),
            call(
                    "#{json.object 'age','#{uniform.between ''18'',''99''}','name','#{Name.firstName}'}",
                    "Object...",
                    "String"),
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
            call("#{exponential.between '0','3600','60'}", "long, long, double", "long"),
            call("#{exponential.between '0.0','60.0','2.5'}", "double, double, double", "double"),
            call("#{lognormal.between '1','10000','100','0.8'}", "long, long, double, double", "long"),
            call("#{lognormal.between '0.0','500.0','25.0','0.8'}", "double, double, double, double", "double"),
            call("#{normal.between '0','100','50','15'}", "long, long, double, double", "long"),
            call("#{normal.between '-30.0','50.0','12.5','8.0'}", "double, double, double, double", "double"),
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
            call("#{time.past '15','5','MINUTES','HH:mm:ss'}", "long, long, ChronoUnit, String", "String"),
            call("#{uniform.between '1','1000'}", "long, long", "long"),
            call("#{uniform.between '0.0','1.0'}", "double, double", "double"),
            call("#{zipf.between '1','1000','1.1'}", "long, long, double", "long"),
            ofTable("#{case.price}", "case", "<name>", "", "Object"),
            ofTable("#{child.number}", "child", "number", "", "long"),
            ofTable("#{column.email}", "column", "<name>", "", "Object"),
            ofTable("#{column.home.city}", "column", "<row>.<field>", "", "Object"),
            ofTable("#{drift.between '0','100','6 h'}", "drift", "between", "long, long, Duration", "long"),
            ofTable("#{drift.between '15.0','25.0','6 h'}", "drift", "between", "double, double, Duration", "double"),
            ofTable("#{earlier.orders}", "earlier", "<name>", "", "long"),
            ofTable("#{earlier.orders 'last','1000'}", "earlier", "<name>", "String, long", "long"),
            ofTable("#{earlier.orders 'mean age','10 min'}", "earlier", "<name>", "String, Duration", "long"),
            ofTable("#{event.time}", "event", "time", "", "Instant"),
            ofTable("#{list.plans}", "list", "<name>", "", "String"),
            ofTable("#{options.cycle 'A','B','C'}", "options", "cycle", "String...", "String"),
            ofTable("#{parent.number}", "parent", "number", "", "long"),
            ofTable("#{parent.number '1000'}", "parent", "number", "long", "long"),
            ofTable("#{parent.number '1000','10'}", "parent", "number", "long, long", "long"),
            ofTable("#{parent.size}", "parent", "size", "", "long"),
            ofTable("#{record.place.city}", "record", "<name>.<field>", "", "String"),
            ofTable("#{sequence.next}", "sequence", "next", "", "long"),
            ofTable("#{sequence.next '1000'}", "sequence", "next", "long", "long"),
            ofTable("#{sequence.next '1000','10'}", "sequence", "next", "long, long", "long"),
            ofTable("#{sequence.next '1000','10','50'}", "sequence", "next", "long, long, long", "long"),
            ofTable("#{session.count 'cart'}", "session", "count", "String", "long"),
            ofTable("#{session.key}", "session", "key", "", "long"),
            ofTable("#{session.number}", "session", "number", "", "long"),
            ofTable("#{session.previous}", "session", "previous", "", "String"),
            ofTable("#{session.size}", "session", "size", "", "long"),
            ofTable("#{session.state}", "session", "state", "", "String"),
            ofTable("#{session.step}", "session", "step", "", "long"),
            ofTable("#{var.size}", "var", "<name>", "", "Object"));

    private static final Set<String> NAMES = ALL.stream().map(OwnCall::name).collect(Collectors.toUnmodifiableSet());

    private static OwnCall call(String expression, String arguments, String returns) {
        String name = expression.replaceAll("^#\\{|[ }].*", "");
        int dot = name.indexOf('.');
        return new OwnCall(
                expression, name.substring(0, Math.max(0, dot)), name.substring(dot + 1), arguments, returns, false);
    }

    private static OwnCall ofTable(
            String expression, String provider, String method, String arguments, String returns) {
        return new OwnCall(expression, provider, method, arguments, returns, true);
    }

    /** Returns whether calls of a method never reach Datafaker's method of that name. */
    static boolean isNamed(String name) {
        return NAMES.contains(name);
    }

    private String name() {
        return provider.isEmpty() ? method : provider + "." + method;
    }
}
