"""A wiki that gives one revision an answer, slowly, and a text: for commands that fetch. usage: wiki.py PORT REVISIONS"""
import http.server, json, sys, time, urllib.parse

PORT, REVISIONS = int(sys.argv[1]), int(sys.argv[2])
TEXT = ("A lamp was lit in the street, and the people came out to see it.\n\n" * 200).encode()


def revision(number):
    text = "\n\n".join(f"Paragraph {p} of {'an older' if p > number else 'the newest'} hand." for p in range(30))
    return {
        "revid": number, "parentid": number - 1, "user": "Ada", "userid": 1, "size": len(text), "comment": f"c{number}", "tags": [], "minor": False,
        "timestamp": f"2010-01-01T00:{number // 60:02}:{number % 60:02}Z",
        "slots": {"main": {"contentmodel": "wikitext", "contentformat": "text/x-wiki", "content": text}},
    }


class Wiki(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        url = urllib.parse.urlparse(self.path)
        if not url.path.endswith("api.php"):
            return self.give(TEXT, "text/plain")
        asked = dict(urllib.parse.parse_qsl(url.query))
        answer = {"batchcomplete": True, "query": {
            "general": {"sitename": "Made up", "wikiid": "made", "base": f"http://127.0.0.1:{PORT}/", "generator": "none", "case": "first-letter"},
            "namespaces": {"0": {"id": 0, "name": ""}}, "pages": [{"pageid": 7, "ns": 0, "title": "Lamps"}]}}
        if "revisions" in asked.get("prop", ""):
            first = int(asked.get("rvcontinue", "0").split("|")[-1] or 0)
            if first == 0 and "rvstart" in asked:
                minutes, seconds = asked["rvstart"][14:16], asked["rvstart"][17:19]
                first = int(minutes) * 60 + int(seconds)
            first = max(first, 1)
            answer["query"]["pages"][0]["revisions"] = [revision(first)]
            if first < REVISIONS:
                answer["continue"] = {"rvcontinue": f"x|{first + 1}", "continue": "||"}
                del answer["batchcomplete"]
            time.sleep(0.01)
        self.give(json.dumps(answer).encode(), "application/json")

    def give(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Wiki).serve_forever()
