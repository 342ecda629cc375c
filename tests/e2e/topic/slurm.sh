# A Slurm of two nodes of one processor each on the loopback interface, all files below $work/slurm: sourced by `run`. Needs $work.

install_slurm() {
  command -v slurmctld >/dev/null && command -v slurmd >/dev/null && command -v sbatch >/dev/null && return
  if [ "${ASL_NO_INSTALL:-}" = 1 ]; then
    echo 'Slurm is missing, and ASL_NO_INSTALL=1 forbids this test to install it: apt-get install slurm-wlm'
    return 1
  fi
  if [ ! -x /usr/bin/apt-get ] || [ "$(id -u)" != 0 ]; then
    echo 'Slurm is missing. On Debian, as root: apt-get install slurm-wlm'
    return 1
  fi
  say 'installing slurm-wlm'
  local wait=(-o DPkg::Lock::Timeout=300)
  apt-get "${wait[@]}" update -q >"$work/apt.log" 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get "${wait[@]}" install -qy --no-install-recommends slurm-wlm >>"$work/apt.log" 2>&1 ||
    { tail -20 "$work/apt.log"; return 1; }
}

free_ports() {
  python3 -c 'import socket
open_ = [socket.create_server(("127.0.0.1", 0)) for _ in range(3)]
print(*(s.getsockname()[1] for s in open_))'
}

# Nobody is asked who he is, and tasks are followed by their processes, so neither munge nor control groups are needed.
write_slurm_conf() {
  local control one two
  read -r control one two < <(free_ports)
  mkdir -p "$work/slurm"/{state,n1,n2}
  export SLURM_CONF=$work/slurm/slurm.conf
  cat >"$SLURM_CONF" <<CONF
ClusterName=topic
SlurmctldHost=$(hostname)(127.0.0.1)
SlurmctldPort=$control
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/none
CredType=cred/none
AuthInfo=cred_expire=5
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobCompType=jobcomp/filetxt
JobCompLoc=$work/slurm/completed.log
StateSaveLocation=$work/slurm/state
SlurmdSpoolDir=$work/slurm/%n
SlurmctldPidFile=$work/slurm/control.pid
SlurmdPidFile=$work/slurm/%n.pid
SlurmctldLogFile=$work/slurm/control.log
SlurmdLogFile=$work/slurm/%n.log
SlurmdTimeout=8
KillWait=2
ReturnToService=2
NodeName=n1 NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$one CPUs=1 RealMemory=4000
NodeName=n2 NodeHostname=$(hostname) NodeAddr=127.0.0.1 Port=$two CPUs=1 RealMemory=4000
PartitionName=main Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
}

start_slurm() {
  slurmctld -D >"$work/slurm/control.out" 2>&1 &
  control=$!
  slurmd -D -N n1 >"$work/slurm/n1.out" 2>&1 &
  node1=$!
  slurmd -D -N n2 >"$work/slurm/n2.out" 2>&1 &
  node2=$!
  until_true 60 'both nodes are idle' both_idle
}

both_idle() { [ "$(sinfo -h -N -o %T 2>/dev/null | grep -c '^idle$')" = 2 ]; }

stop_slurm() {
  local process
  [ -n "${control:-}" ] && scancel --state=RUNNING --state=PENDING --user="$(id -un)" 2>/dev/null || true
  for process in "${node1:-}" "${node2:-}" "${control:-}"; do
    [ -n "$process" ] && kill -KILL "$process" 2>/dev/null && wait "$process" 2>/dev/null || true
  done
}

# until_true SECONDS WHAT COMMAND…: waits until the command succeeds.
until_true() {
  local limit=$1 what=$2 began=$SECONDS
  shift 2
  until "$@"; do
    [ $((SECONDS - began)) -lt "$limit" ] || { echo "After $limit s it does not hold that $what."; return 1; }
    sleep 0.2
  done
}

# The processes of the parts that run on a node; those of nobody else name this manifest.
parts_on() {
  local process
  for process in $(pgrep -f -- "topic part --manifest $work/plan/manifest.json" || true); do
    tr '\0' '\n' 2>/dev/null <"/proc/$process/environ" | grep -qx "SLURMD_NODENAME=$1" && echo "$process" || true
  done
}

index_of() { tr '\0' '\n' 2>/dev/null <"/proc/$1/environ" | sed -n 's/^SLURM_ARRAY_TASK_ID=//p'; }
