#!/usr/bin/env bash
# A real S3 server for tests, on loopback: Ceph's RADOS gateway with one monitor and one store daemon, no authentication inside.
# radosgw.sh start FOLDER PORT   prints S3_ENDPOINT=… S3_ACCESS_KEY=… S3_SECRET_KEY=…
# radosgw.sh stop FOLDER         ends what it started
set -euo pipefail
command=${1:?start or stop}
mkdir -p "${2:?folder}"
home=$(cd "$2" && pwd)

if [[ $command == stop ]]; then
  for daemon in gateway store monitor; do
    pid=$(cat "$home/run/$daemon.pid" 2>/dev/null || true)
    [[ -n $pid ]] && kill "$pid" 2>/dev/null || continue
    for _ in $(seq 80); do
      [[ -d /proc/$pid && $(cut -d' ' -f3 "/proc/$pid/stat" 2>/dev/null) != Z ]] || break
      sleep 0.25
    done
  done
  exit 0
fi

port=${3:?port}
mkdir -p "$home"/{monitor,store,run,log}
export CEPH_CONF=$home/ceph.conf
cat > "$CEPH_CONF" <<CONF
[global]
fsid = 6b0f5cf4-59a5-4a4a-9d0e-3a3f8b0d2b11
auth cluster required = none
auth service required = none
auth client required = none
mon host = [v2:127.0.0.1:$((port + 1)),v1:127.0.0.1:$((port + 2))]
public addr = 127.0.0.1
osd crush chooseleaf type = 0
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
mon allow pool size one = true
mon max pg per osd = 1000
run dir = $home/run
admin socket = $home/run/\$cluster-\$name.asok
log file = $home/log/\$name.log
[mon.0]
host = localhost
mon data = $home/monitor
pid file = $home/run/monitor.pid
[osd.0]
osd data = $home/store
osd objectstore = bluestore
bluestore block create = true
bluestore block size = 4294967296
osd max object name len = 256
pid file = $home/run/store.pid
[client]
auth client required = none
ms mon client mode = crc
[client.rgw]
keyring =
rgw frontends = beast endpoint=127.0.0.1:$port
pid file = $home/run/gateway.pid
CONF

new=; [[ -e $home/monitor/store.db ]] || new=yes
if [[ $new ]]; then
  monmaptool --create --clobber --fsid 6b0f5cf4-59a5-4a4a-9d0e-3a3f8b0d2b11 --addv 0 "[v2:127.0.0.1:$((port + 1)),v1:127.0.0.1:$((port + 2))]" "$home/run/monmap" >/dev/null
  timeout 30 ceph-mon --mkfs --id 0 --monmap "$home/run/monmap" --keyring /dev/null >"$home/log/monitor-init" 2>&1
  touch "$home/monitor/keyring"
fi
timeout 30 ceph-mon --id 0 --setuser root --setgroup root </dev/null >"$home/log/monitor" 2>&1
if [[ $new ]]; then
  timeout 30 ceph osd create >/dev/null 2>&1
  timeout 30 ceph osd crush add osd.0 1 root=default host=localhost >/dev/null 2>&1
  timeout 60 ceph-osd --mkfs --id 0 >"$home/log/store-init" 2>&1
fi
timeout 60 ceph-osd --id 0 --setuser root --setgroup root </dev/null >"$home/log/store" 2>&1
for _ in $(seq 60); do timeout 10 ceph osd stat 2>/dev/null | grep -q '1 up' && break; sleep 0.5; done
if [[ $new ]]; then
  timeout 60 radosgw-admin user create --uid=test --display-name=test --access-key=test-access --secret=secret-of-the-test-store >"$home/log/user" 2>&1
fi
timeout 60 radosgw -n client.rgw --setuser root --setgroup root </dev/null >"$home/log/gateway" 2>&1
for _ in $(seq 60); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.5; done
printf 'S3_ENDPOINT=http://127.0.0.1:%s\nS3_ACCESS_KEY=test-access\nS3_SECRET_KEY=secret-of-the-test-store\n' "$port"
