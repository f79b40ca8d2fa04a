"""A clinic group on loopback: kiosks, each with its node-exporter, and what watches over them."""

import http.server
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any, Final

import yaml

from tests.free_port import free_port
from tests.monitoring.debian import AS_INSTALLED, PROJECT
from tests.waiting import wait_until

JOB: Final = "clinic-kiosk"

SHORTER: Final = {"[2m]": "[20s]", "[15m]": "[2m]", "scrape_interval: 15s": "scrape_interval: 1s"}
"""What would take a test all day. How long each alert waits is tried by promtool, with made-up time."""


class Screen:
    """A kiosk that is started again whenever it ends, and what hands out how it is."""

    def __init__(self, folder: Path, content: Path, exporter: Path, ahead: float = 0) -> None:
        self.content = folder / "content"
        self.health = folder / "health" / "clinic-kiosk.prom"
        shutil.copytree(content, self.content)  # with the times of its files, as every engine keeps them
        self.health.parent.mkdir()
        settings = folder / "kiosk.toml"
        settings.write_text(
            f'[content]\nfolder = "{self.content}"\n[monitoring]\nhealth_file = "{self.health}"\n'
        )
        self._supervisor = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.monitoring.a_screen", str(folder / "clinic-kiosk" / "faults")),
                *(str(ahead), "run", "--settings", str(settings), "--size", "270x480"),
            ],
            cwd=PROJECT,
            env={**os.environ, "XDG_STATE_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"},
            stderr=subprocess.DEVNULL,
        )
        port = free_port()
        self.instance = f"127.0.0.1:{port}"
        self._exporter = subprocess.Popen(
            [
                *(exporter, f"--web.listen-address={self.instance}", "--collector.disable-defaults"),
                *("--collector.textfile", f"--collector.textfile.directory={self.health.parent}"),
            ],
            stderr=subprocess.DEVNULL,
        )

    def pid(self) -> int:
        """The process of the screen."""

        def child() -> int:
            pid = self._supervisor.pid
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text()
            return int(children.split()[0]) if children else 0

        return wait_until(child, "a screen")

    def tells(self, name: str) -> float:
        """The value of the metric `name`, which has no labels; 0 where there is none."""
        if not self.health.exists():
            return 0
        lines = (line.split(" ") for line in self.health.read_text().splitlines())
        return next((float(line[1]) for line in lines if line[0] == name), 0)

    def lit(self, but: float = 0) -> float:
        """When the run began that has drawn a frame, another one than began at `but`."""

        def began() -> float:
            start = self.tells("clinic_kiosk_start_timestamp_seconds")
            return start if start != but and self.tells("clinic_kiosk_frames_total") > 1 else 0

        return wait_until(began, "a lit screen")

    def be_killed(self, times: int) -> None:
        """Die, and come up again, and again."""
        for _ in range(times):
            began = self.lit()
            os.kill(self.pid(), signal.SIGKILL)
            self.lit(but=began)

    def go_dark(self) -> None:
        """Die for good."""
        os.kill(self._supervisor.pid, signal.SIGSTOP)
        os.kill(self.pid(), signal.SIGKILL)

    def fall_silent(self) -> None:
        """Be as after a new start of the machine, whose kiosk does not come up."""
        self.health.unlink()

    def lose_its_network(self) -> None:
        """Answer nobody."""
        self._exporter.kill()

    def end(self) -> None:
        """Be switched off."""
        self._supervisor.send_signal(signal.SIGCONT)
        self._supervisor.terminate()
        self._exporter.kill()
        for process in (self._supervisor, self._exporter):
            process.wait(timeout=60)


class Watch:
    """Prometheus and Alertmanager over `screens`, by the files of packaging/monitoring; who is called."""

    def __init__(self, folder: Path, bin_: Path, screens: list[Screen]) -> None:
        self.called: set[tuple[str, str]] = set()
        """Alert and instance, of every message."""
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._receiver())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        monitoring = PROJECT / "packaging" / "monitoring"
        alerts, self._web = f"127.0.0.1:{free_port()}", f"127.0.0.1:{free_port()}"

        routes = yaml.safe_load((monitoring / "alertmanager.yml").read_text())
        hook = {"url": f"http://127.0.0.1:{self._server.server_port}"}
        for receiver in routes["receivers"]:
            del receiver["email_configs"]
            receiver["webhook_configs"] = [hook]
        for route in (routes["route"], *routes["route"]["routes"]):
            route |= {"group_wait": "1s", "group_interval": "1s"}
        del routes["global"]
        (folder / "alertmanager.yml").write_text(yaml.safe_dump(routes))

        rules = yaml.safe_load(shortened((monitoring / "clinic-kiosk.rules.yml").read_text()))
        for rule in rules["groups"][0]["rules"]:
            if "for" in rule:
                rule["for"] = "3s"
        (folder / "clinic-kiosk.rules.yml").write_text(yaml.safe_dump(rules))

        settings = yaml.safe_load(shortened((monitoring / "prometheus.yml").read_text()))
        settings["global"]["evaluation_interval"] = "1s"
        settings["alerting"]["alertmanagers"][0]["static_configs"][0]["targets"] = [alerts]
        targets = [screen.instance for screen in screens]
        settings["scrape_configs"][0]["static_configs"][0]["targets"] = targets
        (folder / "prometheus.yml").write_text(yaml.safe_dump(settings))

        self._log = (folder / "log.txt").open("w")
        self._processes = [
            subprocess.Popen([*AS_INSTALLED, bin_ / program, *options], cwd=folder, stderr=self._log)
            for program, *options in (
                (
                    "prometheus",
                    "--config.file=prometheus.yml",
                    f"--storage.tsdb.path={folder}/db",
                    f"--web.listen-address={self._web}",
                ),
                (
                    "prometheus-alertmanager",
                    "--config.file=alertmanager.yml",
                    f"--storage.path={folder}/am",
                    f"--web.listen-address={alerts}",
                    "--cluster.listen-address=",
                ),
            )
        ]

    @property
    def is_ready(self) -> bool:
        """Whether Prometheus answers."""
        assert all(process.poll() is None for process in self._processes), "one of them has ended: log.txt"
        try:
            return bool(self._get("rules")) and bool(self._get("alertmanagers")["activeAlertmanagers"])
        except urllib.error.URLError:
            return False

    def firing(self) -> set[tuple[str, str]]:
        """Alert and instance of all that fire by now; an alert for a whole job has no instance."""
        return {
            (alert["labels"]["alertname"], alert["labels"].get("instance", ""))
            for alert in self._get("alerts")["alerts"]
            if alert["state"] == "firing"
        }

    def ask(self, query: str) -> list[float]:
        """The values that Prometheus has for `query`."""
        found = self._get(f"query?query={urllib.parse.quote(query)}")["result"]
        return [float(one["value"][1]) for one in found]

    def _get(self, what: str) -> dict[str, Any]:
        with urllib.request.urlopen(f"http://{self._web}/api/v1/{what}") as answer:
            data: dict[str, Any] = json.load(answer)["data"]
        return data

    def end(self) -> None:
        """Look no more."""
        for process in self._processes:
            process.kill()
            process.wait()
        self._log.close()
        self._server.shutdown()
        self._server.server_close()

    def _receiver(self) -> type[http.server.BaseHTTPRequestHandler]:
        called = self.called

        class Receiver(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                for alert in told["alerts"]:
                    called.add((alert["labels"]["alertname"], alert["labels"].get("instance", "")))
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        return Receiver


def shortened(text: str) -> str:
    """`text` with seconds where minutes stand."""
    for long, short in SHORTER.items():
        text = text.replace(long, short)
    return text
