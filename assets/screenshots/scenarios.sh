#!/usr/bin/env bash
# Takes a picture of each certification scenario's screen, light, into assets/screenshots/scenarios (both looks stay in
# target/scenarios). Needs no display; ImageMagick's convert makes the files small. ZONE: the hotel's and the PC's; best one
# in which it is afternoon.
#   ZONE=America/Los_Angeles assets/screenshots/scenarios.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
zone=${ZONE:-Europe/Paris}
JAVA_TOOL_OPTIONS="-Duser.timezone=$zone -Dtest.zone=$zone" mvn -q -B -DskipLint test \
  -Dtest=ScenarioPicturesUiTest -Dtest.groups=screens -Dtest.excludedGroups=
mkdir -p assets/screenshots/scenarios
for picture in target/scenarios/*-light.png; do
  name=$(basename "$picture" -light.png)
  convert "$picture" -strip +dither -colors 64 "PNG8:assets/screenshots/scenarios/$name.png"
done
