#!/bin/sh
# Beside a packaged application: writes java.args, with which it is started. Needs a JDK.
set -eu

# The transformed classes of Quarkus before the classes that they replace.
jars=$(for folder in quarkus app lib/main lib/boot; do ls "$folder"/*.jar; done | paste -s -d :)

# What the application's own jar asks of `java -jar`, which a plain class path has to be told.
unpacked=$(mktemp -d)
(cd "$unpacked" && jar xf "$OLDPWD/quarkus-run.jar" META-INF/MANIFEST.MF)
opened=$(sed -e ':join' -e 'N;$!b join' -e 's/\r//g' -e 's/\n //g' "$unpacked/META-INF/MANIFEST.MF" \
  | sed -n 's/^Add-Opens: *//p')
rm -r "$unpacked"

{
  echo "-XX:AOTCache=app.aot"
  echo "--enable-native-access=ALL-UNNAMED"
  echo "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"
  for package in $opened; do echo "--add-opens=$package=ALL-UNNAMED"; done
  echo "-cp"
  echo "$jars"
  echo "io.quarkus.runner.GeneratedMain"
} > java.args
