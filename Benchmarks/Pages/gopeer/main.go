// The list of fifty people that a search finds, in Go (net/http, pgx v4, html/template) over Merimna's own tables: the same rows,
// columns and four queries, without session, rights and audit.
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o gopeer . ; ./gopeer PORT DATABASE_URL
package main

import (
	"bytes"
	"context"
	"html/template"
	"net/http"
	"os"
	"time"

	"github.com/jackc/pgx/v4/pgxpool"
)

type person struct {
	ID                               string
	Family, Given, Father, Mother    string
	Born                             string
	Former, Household, Relation, Key string
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

const found = `SELECT CAST(person.id AS text) FROM (
    SELECT DISTINCT person_token.person FROM person_token WHERE compartment = 'open' AND token >= $1 AND token < $2
  ) AS found CROSS JOIN person
  WHERE person.id = found.person AND person.compartment IN ('open') AND EXISTS (
    SELECT 1 FROM person_token WHERE person_token.person = found.person AND compartment = 'open' AND token >= $3 AND token < $4)
  ORDER BY person.name_sort, person.id LIMIT 51`

var page = template.Must(template.New("list").Parse(`<!doctype html><html lang="el"><head><meta charset="utf-8"><title>Πρόσωπα</title>
<link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/components.css"></head><body class="staff">
<header class="bar"><b>Δήμος Επίδειξης</b></header><main id="main"><h1>Πρόσωπα</h1>
<form method="post" action="/search"><input type="hidden" name="_token" value="{{.Token}}"><input name="q" value="{{.Query}}"><button>Αναζήτηση</button></form>
<table class="stack"><thead><tr><th>Όνομα</th><th>Γονείς</th><th>Γέννηση</th><th>Νοικοκυριό</th><th>Σχέση</th></tr></thead><tbody>
{{range .People}}<tr role="row"><th scope="row" role="rowheader"><a href="/people/{{.ID}}">{{.Family}} {{.Given}}</a>{{if .Former}}<br><span class="m s">πρώην {{.Former}}</span>{{end}}</th>
<td role="cell" data-l="Γονείς"><span>Πατέρας {{.Father}} · Μητέρα {{.Mother}}</span></td><td role="cell" data-l="Γέννηση"><span>{{.Born}}</span></td>
<td role="cell" data-l="Νοικοκυριό"><span><a href="/households/{{.Household}}">{{.Household}}</a></span></td><td role="cell" data-l="Σχέση"><span>{{.Relation}}</span></td></tr>
{{end}}</tbody></table></main></body></html>`))

func main() {
	config, err := pgxpool.ParseConfig(os.Args[2])
	if err != nil {
		panic(err)
	}
	config.MaxConns = 16
	db, err := pgxpool.ConnectConfig(context.Background(), config)
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/list", func(w http.ResponseWriter, r *http.Request) {
		c, q := r.Context(), r.URL.Query()
		one, two := q.Get("one"), q.Get("two")
		rows, err := db.Query(c, found, one, one+"\U0010FFFF", two, two+"\U0010FFFF")
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		var ids []string
		for rows.Next() {
			var id string
			rows.Scan(&id)
			ids = append(ids, id)
		}
		rows.Close()
		if len(ids) > 50 {
			ids = ids[:50]
		}
		rows, err = db.Query(c, `SELECT CAST(id AS text), family_name, given_name, father_name, mother_name, birth_date, version, register_number, name_fold, name_sort, compartment, sex, birth_date_precision
      FROM person WHERE compartment IN ('open') AND id = ANY($1::uuid[]) ORDER BY name_sort, id`, ids)
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		var people []*person
		byID := map[string]*person{}
		for rows.Next() {
			var id, family, given, fold, sort, compartment string
			var father, mother, number, sex, precision *string
			var born *time.Time
			var version int64
			if err := rows.Scan(&id, &family, &given, &father, &mother, &born, &version, &number, &fold, &sort, &compartment, &sex, &precision); err != nil {
				http.Error(w, err.Error(), 500)
				return
			}
			p := &person{ID: id, Family: family, Given: given, Father: text(father), Mother: text(mother)}
			if born != nil {
				p.Born = born.Format("2/1/2006")
			}
			people = append(people, p)
			byID[id] = p
		}
		rows.Close()
		rows, err = db.Query(c, `SELECT CAST(person AS text), family_name, given_name FROM former_name WHERE compartment IN ('open') AND person = ANY($1::uuid[]) ORDER BY id`, ids)
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		for rows.Next() {
			var id, family, given string
			rows.Scan(&id, &family, &given)
			byID[id].Former = family + " " + given
		}
		rows.Close()
		rows, err = db.Query(c, `SELECT CAST(membership.person AS text), household.number, membership.relation FROM membership JOIN household ON household.id = membership.household
      WHERE membership.person = ANY($1::uuid[]) AND (membership.since IS NULL OR membership.since <= CURRENT_DATE) AND (membership.ended IS NULL OR membership.ended > CURRENT_DATE)
        AND membership.compartment IN ('open') ORDER BY membership.id`, ids)
		if err != nil {
			http.Error(w, err.Error(), 500)
			return
		}
		for rows.Next() {
			var id, number, relation string
			rows.Scan(&id, &number, &relation)
			byID[id].Household, byID[id].Relation = number, relation
		}
		rows.Close()
		var out bytes.Buffer
		page.Execute(&out, map[string]interface{}{"People": people, "Token": "abcdefghijklmnopqrstuvwxyz0123456789", "Query": "παπαδοπουλου μαρια"})
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(out.Bytes())
	})
	http.ListenAndServe("127.0.0.1:"+os.Args[1], nil)
}
