#!/usr/bin/env bash
#
# Starts Flink's SQL client on a Flink home with this project's jars. Builds the home and the jars first if they are missing
# or older than their sources. Runs on bash 3.2 (macOS) and newer.
set -euo pipefail
unset CDPATH

usage() {
  cat <<'END'
Flink SQL with the faker connector and the session functions.

  ./sql                     type SQL; queries run inside the client
  ./sql -f FILE             run a script
  ./sql --cluster [-f FILE] the same on a JobManager and a TaskManager, which are started unless they run already
  ./sql --stop              stop the JobManager and the TaskManager
  ./sql --help              print this text

All other arguments go to Flink's SQL client, for example -i FILE or -Dparallelism.default=2.
The catalog "samples" has tables to query. With -i FILE, only your file runs at the start, so create the catalog in it:
  CREATE CATALOG samples WITH ('type' = 'sandglass-samples');

  JAVA_HOME       a JDK 17 or newer
  SANDGLASS_PORT  port of the cluster's web UI, default 8081; the cluster also uses the next port
END
}

say() { printf 'sql: %s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
flink_version=$(sed -n 's:.*<flink\.version>\(.*\)</flink\.version>.*:\1:p' "$root/pom.xml")
home=$root/flink-home/target/flink-$flink_version
modules=(connector-faker session-udfs flink-home)

# ---- Java ----

require_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it. Set JAVA_HOME to a JDK 17 or newer."
  else
    java=$(command -v java) || fail "Java not found. Install a JDK 17 or newer, or set JAVA_HOME to one."
  fi
  java_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p') || java_version=''
  # macOS has a java command on the PATH even if no Java is installed.
  [ -n "$java_version" ] || fail "$java does not run. Install a JDK 17 or newer, or set JAVA_HOME to one."
  [ "$(java_major)" -ge 17 ] \
    || fail "Java $java_version is too old ($java). Set JAVA_HOME to a JDK 17 or newer."
}

# 1.8.0_392 is 8, 17.0.15 is 17, 26-ea is 26.
java_major() {
  local version=${java_version#1.}
  printf '%s' "${version%%[!0-9]*}"
}

# ---- The build ----

# The last step of the build sets the stamp's time to the start of the build.
is_built() {
  local stamp=$home/.built sources=("$root/pom.xml") module
  [ -e "$stamp" ] && has_jars || return 1
  for module in "${modules[@]}"; do
    sources+=("$root/$module/pom.xml")
    # Folders count as well, because removing a file makes its folder newer.
    [ ! -d "$root/$module/src/main" ] || sources+=("$root/$module/src/main")
  done
  [ -z "$(find "${sources[@]}" -newer "$stamp" | head -n 1)" ]
}

has_jars() {
  local jar
  for jar in lib/flink-sql-connector-faker lib/flink-session-udfs opt/flink-sql-client; do
    compgen -G "$home/$jar-*.jar" > /dev/null || return 1
  done
}

build() {
  local log=$root/flink-home/target/build.log state
  require_jdk
  require_maven
  # A running cluster must not see its jars change.
  for state in "$root"/flink-home/target/cluster-*; do
    [ ! -d "$state" ] || stop_cluster "${state##*-}"
  done
  # Remove the jars of older versions.
  rm -rf "${home:?}"/{lib,opt}
  mkdir -p "$(dirname "$log")"
  say "building Sandglass and a Flink $flink_version home; the first time this downloads a few hundred MB"
  (
    cd "$root"
    # A failing test or badly formatted sources must not stop a user's build. Maven must not read the statements for the client.
    mvn -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true \
      -pl "$(IFS=, && printf '%s' "${modules[*]}")" -am package 2>&1 < /dev/null
  ) | tee "$log" | show_progress || {
    tail -n 25 "$log" >&2
    fail "the build failed. The lines above end its log, $log"
  }
  say "built"
}

require_jdk() {
  local jdk
  jdk=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  [ -x "$jdk/bin/javac" ] \
    || fail "building needs a JDK 17 or newer, and $jdk has no javac (it is a JRE). Set JAVA_HOME to a JDK."
  export JAVA_HOME=$jdk
}

require_maven() {
  local version major minor patch
  command -v mvn > /dev/null || fail "building needs Maven 3.8.6 or newer, and there is no mvn on the PATH."
  version=$(mvn -version 2>&1 | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  IFS=. read -r major minor patch <<< "$version"
  [ $((major * 1000000 + minor * 1000 + patch)) -ge 3008006 ] \
    || fail "building needs Maven 3.8.6 or newer, and $(command -v mvn) is Maven $version."
}

# Reads Maven's log and prints progress: one line that changes in place on a terminal, else a line per module and per 50 files.
show_progress() {
  local line file='' step='preparing' files=0 module_line='Building Sandglass : (.*) [^ ]+ +\[(.*)\]'
  while IFS= read -r line; do
    if [[ $line =~ $module_line ]]; then
      step="[${BASH_REMATCH[2]}] ${BASH_REMATCH[1]}"
      [ -t 2 ] || say "$step"
    elif [[ $line == *'Downloading from '* ]]; then
      file=${line##*/}
    elif [[ $line == *'Downloaded from '* ]]; then
      files=$((files + 1))
      [ -t 2 ] || [ $((files % 50)) -ne 0 ] || say "$files files downloaded"
    else
      continue
    fi
    [ ! -t 2 ] || printf '\r\033[Ksql: %s, %d files downloaded %.24s' "$step" "$files" "$file" >&2
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
}

# ---- The SQL client ----

# exec_java LOG [JVM arguments] CLASS [arguments]: replaces this shell, so that Java receives signals directly.
exec_java() {
  local log=$1 flags
  shift
  read -r -a flags <<< "$(sed -n 's/^env\.java\.opts\.all: //p' "$home/conf/config.yaml")"
  # Newer versions warn of Flink's way to reach memory.
  [ "$(java_major)" -lt 24 ] || flags+=(--sun-misc-unsafe-memory-access=allow)
  mkdir -p "$home/log"
  # Java 17 takes the encoding from the locale. Newer versions use UTF-8.
  FLINK_CONF_DIR=$home/conf exec "$java" "${flags[@]}" -Dfile.encoding=UTF-8 \
    "-Dlog.file=$home/log/$log" "-Dlog4j.configurationFile=$home/conf/log4j.properties" \
    "$@"
}

exec_client() {
  # Without a terminal, JLine uses a dumb one. The property suppresses its warning.
  exec_java sql-client.log -Dorg.jline.terminal.dumb=true -classpath "$home/lib/*:$home/opt/*" \
    org.apache.flink.table.client.SqlClient "$@"
}

# Refuses a file that the client can't open, before anything is built or started.
require_scripts() {
  while [ $# -gt 1 ]; do
    case $1 in
      -f | --file | -i | --init) require_script "$2" ;;
    esac
    shift
  done
}

require_script() {
  [[ $1 != *://* ]] || return 0
  [ -f "$1" ] || fail "no such file: $1"
  # The client converts the name to a URI and back to a path, without decoding escapes.
  [[ $1 != *[[:space:]%]* ]] \
    || fail "Flink's SQL client opens no path with a blank or a % in it: $1." \
      "Run ./sql in the file's folder, or rename the file."
}

# The examples name their data by paths relative to the checkout's root, and Flink resolves such paths in the folder it runs in.
# If the script is an example, changes to the root, and sets arguments to paths of the same files that are valid there.
enter_root_for_example() {
  local argument option='' file='' files=()
  arguments=("$@")
  for argument in "$@"; do
    case $option in
      -f | --file)
        file=$(absolute "$argument")
        argument=${file#"$root/"}
        ;;
      -i | --init | -hist | --history | -j | --jar | -l | --library) argument=$(absolute "$argument") ;;
    esac
    files+=("$argument")
    option=$argument
  done
  case $file in
    "$root"/sql-examples/*)
      cd "$root"
      arguments=("${files[@]}")
      ;;
  esac
}

# Lets the client create the catalog of samples, unless the user has a script for its start. Tells of the catalog where a user
# can type.
add_samples() {
  local argument script=$home/conf/samples.sql file=''
  for argument in ${arguments[@]+"${arguments[@]}"}; do
    case $argument in
      -i | --init) return 0 ;;
      -f | --file) file=yes ;;
    esac
  done
  # The client opens no such path; see require_script.
  [[ $script != *[[:space:]%]* ]] || return 0
  arguments=(-i "$script" ${arguments[@]+"${arguments[@]}"})
  [ -n "$file" ] || say "try the sample tables: SHOW TABLES IN samples.shop; SELECT * FROM samples.shop.customers LIMIT 5;"
}

# absolute FILE: prints the absolute path. The folder must exist, the file need not.
absolute() {
  local folder
  if [[ $1 == *://* ]] || ! folder=$(cd -- "$(dirname -- "$1")" 2> /dev/null && pwd -P); then
    printf '%s' "$1"
  else
    printf '%s/%s' "${folder%/}" "${1##*/}"
  fi
}

# ---- The cluster: one per port, with its pid files in a folder named after the port ----

# Sets rest_port, for the web UI and clients, and rpc_port, on which the JobManager listens to the TaskManager.
choose_ports() {
  rest_port=${SANDGLASS_PORT:-8081}
  [[ $rest_port =~ ^[1-9][0-9]{0,4}$ && $rest_port -lt 65535 ]] \
    || fail "SANDGLASS_PORT is '$rest_port'. Give a port from 1 to 65534."
  rpc_port=$((rest_port + 1))
}

pid_file() { printf '%s' "$root/flink-home/target/cluster-$1/$2.pid"; }

# is_running PORT PROCESS: checks the process's arguments, because the number in a pid file may now belong to another program.
is_running() {
  local file
  file=$(pid_file "$1" "$2")
  [ -s "$file" ] && [[ $(ps -ww -o args= -p "$(cat "$file")") == *"-Dsandglass.process=$file "* ]]
}

has_processes() { is_running "$1" jobmanager || is_running "$1" taskmanager; }

start_cluster() {
  local slots=4
  require_free_port "$rest_port"
  require_free_port "$rpc_port"
  say "starting a JobManager and a TaskManager"
  start_process jobmanager -Xmx1g org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint \
    "-Drest.port=$rest_port"
  # Flink's own scripts compute these sizes, and the JVM options above, from one total.
  start_process taskmanager -Xmx1g -XX:MaxDirectMemorySize=256m -XX:MaxMetaspaceSize=256m \
    org.apache.flink.runtime.taskexecutor.TaskManagerRunner \
    -Dtaskmanager.numberOfTaskSlots=$slots -Dtaskmanager.cpu.cores=$slots \
    -Dtaskmanager.memory.framework.heap.size=128m -Dtaskmanager.memory.task.heap.size=896m \
    -Dtaskmanager.memory.framework.off-heap.size=128m -Dtaskmanager.memory.task.off-heap.size=0 \
    -Dtaskmanager.memory.network.min=128m -Dtaskmanager.memory.network.max=128m \
    -Dtaskmanager.memory.managed.size=512m -Dtaskmanager.memory.jvm-metaspace.size=256m \
    -Dtaskmanager.memory.jvm-overhead.min=256m -Dtaskmanager.memory.jvm-overhead.max=256m
}

require_free_port() {
  ! (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null \
    || fail "port $1 is taken. Stop the program that listens there ('lsof -i :$1' names it)," \
      "or set SANDGLASS_PORT to another port: the cluster takes that and the next."
}

# start_process NAME [JVM arguments] CLASS [arguments]
start_process() {
  local name=$1 file
  shift
  file=$(pid_file "$rest_port" "$name")
  mkdir -p "$home/log" "$(dirname "$file")"
  (
    # The process outlives this shell, its terminal and maybe the working folder. Jobs resolve relative paths in the root.
    trap '' HUP INT
    cd "$root"
    exec_java "$name-$rest_port.log" "-Dsandglass.process=$file" -classpath "$home/lib/*" "$@" \
      --configDir "$home/conf" "-Djobmanager.rpc.port=$rpc_port"
  ) < /dev/null > "$home/log/$name-$rest_port.out" 2>&1 &
  echo $! > "$file"
}

await_cluster() {
  local deadline=$((SECONDS + 120)) name
  until has_slots; do
    for name in jobmanager taskmanager; do
      # is_running would be wrong here: the subshell may not have become Java yet.
      kill -0 "$(cat "$(pid_file "$rest_port" "$name")")" 2> /dev/null \
        || fail_start "the $name ended while it was starting" "$name"
    done
    [ "$SECONDS" -lt "$deadline" ] || fail_start "the cluster did not start within two minutes" taskmanager
    sleep 1
  done
}

fail_start() {
  local log=$home/log/$2-$rest_port
  stop_cluster "$rest_port"
  tail -n 20 "$log.out" "$log.log" >&2 || true
  fail "$1. The lines above end $log.out and $log.log"
}

has_slots() {
  (
    exec 3<> "/dev/tcp/127.0.0.1/$rest_port"
    printf 'GET /overview HTTP/1.0\r\n\r\n' >&3
    cat <&3
  ) 2> /dev/null | grep -q '"slots-total":[1-9]'
}

# stop_cluster PORT: stops those of its processes that run.
stop_cluster() {
  local name pid deadline
  for name in taskmanager jobmanager; do
    if is_running "$1" "$name"; then
      pid=$(cat "$(pid_file "$1" "$name")")
      deadline=$((SECONDS + 30))
      kill "$pid" 2> /dev/null || true
      while is_running "$1" "$name"; do
        [ "$SECONDS" -lt "$deadline" ] || kill -9 "$pid" 2> /dev/null || true
        sleep 1
      done
      say "stopped the $name on port $1"
    fi
  done
  rm -rf "$root/flink-home/target/cluster-$1"
}

use_cluster() {
  if is_running "$rest_port" jobmanager && is_running "$rest_port" taskmanager; then
    say "using the cluster that runs on port $rest_port"
  else
    stop_cluster "$rest_port"
    start_cluster
  fi
  await_cluster
  say "web UI: http://127.0.0.1:$rest_port"
}

stop() {
  local state port
  choose_ports
  if has_processes "$rest_port"; then
    stop_cluster "$rest_port"
    return
  fi
  say "no cluster of this checkout runs on port $rest_port"
  for state in "$root"/flink-home/target/cluster-*; do
    port=${state##*-}
    ! has_processes "$port" || say "one runs on port $port: SANDGLASS_PORT=$port ./sql --stop"
  done
}

# ---- Main ----

main() {
  local cluster=''
  case ${1:-} in
    -h | --help)
      usage
      return
      ;;
    --stop)
      stop
      return
      ;;
    --cluster)
      cluster=yes
      shift
      ;;
  esac
  enter_root_for_example "$@"
  require_scripts ${arguments[@]+"${arguments[@]}"}
  require_java
  [ -z "$cluster" ] || choose_ports
  is_built || build
  [ -z "$cluster" ] || use_cluster
  add_samples
  if [ -n "$cluster" ]; then
    exec_client ${arguments[@]+"${arguments[@]}"} -Dexecution.target=remote "-Drest.port=$rest_port"
  else
    exec_client ${arguments[@]+"${arguments[@]}"}
  fi
}

main "$@"
