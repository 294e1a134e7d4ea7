module storydiff

go 1.26
