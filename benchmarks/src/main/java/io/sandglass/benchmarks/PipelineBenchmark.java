package io.sandglass.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;

/**
 * What does a row cost? Prints, for several tables, the CPU time that the task spends on a row on its way into a blackhole,
 * beside Flink's {@code datagen} with the same columns. Rounds of the two take turns; medians are shown.
 */
public final class PipelineBenchmark {
    private static final int ROUNDS = 5;

    private static final List<Subject> SUBJECTS = List.of(
            new Subject(
                    "first query's table",
                    1_000_000,
                    "client_ip STRING, client_identity STRING, userid STRING, log_time TIMESTAMP(3), request_line STRING,"
                            + " status_code STRING, WATERMARK FOR log_time AS log_time - INTERVAL '5' SECONDS",
                    Map.of(
                            "client_ip", "#{Internet.publicIpV4Address}",
                            "client_identity", "-",
                            "userid", "#{regexify '(morsapaes|knauf|sjwiesman){1}'}",
                            "log_time", "#{date.past '5','SECONDS'}",
                            "request_line",
                                    "#{regexify '(GET|POST|PUT|PATCH){1}'} #{regexify '(/search\\.html|/login\\.html|"
                                            + "/prod\\.html|cart\\.html|/order\\.html){1}'} "
                                            + "#{regexify '(HTTP/1\\.1|HTTP/2|/HTTP/1\\.0){1}'}",
                            "status_code", "#{regexify '(200|201|204|400|401|403|301){1}'}"),
                    Map.of(
                            "client_ip.length", "13",
                            "client_identity.length", "1",
                            "userid.length", "7",
                            "log_time.max-past", "5 s",
                            "request_line.length", "22",
                            "status_code.length", "3")),
            new Subject(
                    "one INT",
                    10_000_000,
                    "id INT",
                    Map.of("id", "#{number.numberBetween '0','1000000'}"),
                    Map.of("id.min", "0", "id.max", "1000000")),
            new Subject(
                    "three STRINGs",
                    1_000_000,
                    "hero STRING, email STRING, name STRING",
                    Map.of(
                            "hero",
                            "#{superhero.name}",
                            "email",
                            "#{Internet.emailAddress}",
                            "name",
                            "#{Name.fullName}"),
                    Map.of("hero.length", "14", "email.length", "24", "name.length", "15")),
            new Subject(
                    "one TIMESTAMP",
                    5_000_000,
                    "ts TIMESTAMP(3)",
                    Map.of("ts", "#{date.past '15','5','SECONDS'}"),
                    Map.of("ts.max-past", "15 s")));

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PipelineBenchmark() {}

    /**
     * A table, by its columns and what fills them.
     *
     * @param rows few enough to be done in seconds, enough for the start of the task to weigh little
     */
    private record Subject(
            String name,
            long rows,
            String columns,
            Map<String, String> expressions,
            Map<String, String> datagenOptions) {

        String options(String connector) {
            Map<String, String> options = new HashMap<>();
            options.put("connector", connector);
            options.put("number-of-rows", String.valueOf(rows));
            options.put("rows-per-second", "1000000000");
            if (connector.equals("faker")) {
                expressions.forEach((column, expression) ->
                        options.put("fields." + column + ".expression", expression.replace("'", "''")));
            } else {
                datagenOptions.forEach((option, value) -> options.put("fields." + option, value));
            }
            List<String> clauses = new ArrayList<>();
            options.forEach((key, value) -> clauses.add("'" + key + "'='" + value + "'"));
            return String.join(", ", clauses);
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println("| table | faker | datagen | faker / datagen |");
        System.out.println("|---|---:|---:|---:|");
        for (Subject subject : SUBJECTS) {
            List<Double> faker = new ArrayList<>();
            List<Double> datagen = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            // The first round warms up.
            for (int round = 0; round <= ROUNDS; round++) {
                double fakerMicros = microsPerRow(subject, "faker");
                double datagenMicros = microsPerRow(subject, "datagen");
                if (round > 0) {
                    faker.add(fakerMicros);
                    datagen.add(datagenMicros);
                    ratios.add(fakerMicros / datagenMicros);
                }
            }
            System.out.printf(
                    "| %s | %.2f µs | %.2f µs | %.2f |%n",
                    subject.name, median(faker), median(datagen), median(ratios));
        }
    }

    private static double microsPerRow(Subject subject, String connector) throws Exception {
        TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
        tables.getConfig().set("parallelism.default", "1");
        tables.executeSql("CREATE TABLE source (" + subject.columns + ") WITH (" + subject.options(connector) + ")");
        tables.executeSql("CREATE TABLE nowhere WITH ('connector'='blackhole') LIKE source (EXCLUDING ALL)");
        CompletableFuture<?> job = tables.executeSql("INSERT INTO nowhere SELECT * FROM source")
                .getJobClient()
                .orElseThrow()
                .getJobExecutionResult();
        long cpuNanos = 0;
        while (!job.isDone()) {
            cpuNanos = Math.max(cpuNanos, cpuNanosOfTask());
            TimeUnit.MILLISECONDS.sleep(5);
        }
        job.join();
        return cpuNanos / 1e3 / subject.rows;
    }

    /** Source, watermarks and sink are one chain. Its thread does it all, but datagen's source has one beside it. */
    private static long cpuNanosOfTask() {
        long nanos = 0;
        for (long id : THREADS.getAllThreadIds()) {
            var thread = THREADS.getThreadInfo(id);
            if (thread != null && thread.getThreadName().contains("Source: ")) {
                nanos += THREADS.getThreadCpuTime(id);
            }
        }
        return nanos;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
