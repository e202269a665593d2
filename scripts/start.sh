# shellcheck shell=bash
# How the built server is started, and how its starts are made quick; a part of ./fodfaeste, which sets what it reads.

: "${root:?}" "${jar:?}" "${java_options?}"

# The jar's parts as files of their own: they start faster than jars within a jar, and a cache can be made of them.
app=$root/target/app

is_unpacked() {
  [ "$app" -nt "$jar" ] && [ -r "$app/fodfaeste.jar" ]
}

unpack() {
  is_unpacked && return
  local new
  new=$(mktemp -d "$root/target/app.XXXXXX" 2>/dev/null) || return
  if "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --force --destination "$new" >/dev/null 2>&1; then
    chmod 755 "$new"
    # Another start may have been faster: a server runs on its files.
    if ! is_unpacked; then
      rm -rf "$app" && mv "$new" "$app"
    fi
  fi
  rm -rf "$new"
  is_unpacked
}

# Where the cache of this build's classes is for this JDK, which refuses that of another one.
cache() {
  echo "$app/$(cksum <"$JAVA_HOME/release" | cut -d ' ' -f 1).aot"
}

# Java goes without a cache that does not fit; one that is broken is found by its checksum. Neither is worth a word.
use() {
  java_options+=("-XX:AOTCache=$1" -XX:+IgnoreUnrecognizedVMOptions -XX:+VerifySharedSpaces "-Xlog:aot*=off")
}

# Replaces this shell by the server or, where the first argument is a word, by that command of it, so that Ctrl-C and
# SIGTERM reach it. A server that finds no cache has it made.
start() {
  local cache
  if ! unpack; then
    exec "$JAVA_HOME/bin/java" "${java_options[@]}" -jar "$jar" "$@"
  fi
  cache=$(cache)
  if [ -f "$cache" ]; then
    use "$cache"
  elif [[ $1 == --* ]] && [ ! -f "$cache.failed" ] && [ -w "$app" ]; then
    java_options+=("-Dfodfaeste.prepare=$root/fodfaeste")
  fi
  exec "$JAVA_HOME/bin/java" "${java_options[@]}" -jar "$app/fodfaeste.jar" "$@"
}

# Whether Java takes the cache for the server as it is now.
fits() {
  (use "$1" && "$JAVA_HOME/bin/java" "${java_options[@]}" -XX:AOTMode=on -cp "$app/fodfaeste.jar" -version) >/dev/null 2>&1
}

# A start with a database of its own, during which Java writes down what it loads, links and calls.
rehearse() {
  local room=$1 output=$2 name environment=()
  # Nothing of the environment may lead to a real database, but options of Java must be those of later starts.
  for name in PATH HOME USER TMPDIR LANG LC_ALL JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS; do
    [ -z "${!name:-}" ] || environment+=("$name=${!name}")
  done
  (cd "$room" && env -i "${environment[@]}" nice -n 19 "$JAVA_HOME/bin/java" "${java_options[@]}" \
    "-XX:AOTCacheOutput=$output" -Dfodfaeste.rehearsal=true -jar "$app/fodfaeste.jar" "--fodfaeste.data=$room/data" \
    --fodfaeste.demo=false --spring.datasource.url= --server.address=127.0.0.1 --server.port=0) >"$room/output" 2>&1
}

prepare() {
  [ $# -eq 0 ] || fail "prepare takes no options."
  need_jdk
  [ -f "$jar" ] || build
  unpack || fail "$root/target cannot be written to."
  local room=$root/target/prepare cache new
  cache=$(cache)
  new=$cache.$$
  # Goes with the directory when a build replaces it meanwhile.
  : >"$new.tried"
  # Ctrl-C ends the server that asked for this, not this.
  trap '' INT
  mkdir -p "$room"
  if rehearse "$room" "$new" && fits "$new"; then
    mv "$new" "$cache"
    rm -rf "$room" "$cache.failed" "$new.tried"
  else
    # Not tried again by itself before the next build.
    mv "$new.tried" "$cache.failed" 2>/dev/null || true
    rm -f "$new"
    fail "the rehearsal of a start failed: $room/output says why. Starts work without it, more slowly."
  fi
}
