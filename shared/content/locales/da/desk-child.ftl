# Et barn hjalp
desk-child-helps = Et barn hjælper borgeren.
desk-child-helps-hint = Et barn må gerne hjælpe med tid og sted. Tilbyd en tolk, og spørg selv om resten.
desk-child-helped = Et barn hjalp
desk-child-helped-hint = Med tid og sted, og ikke med mere. Tilbyd en tolk, og spørg borgeren selv om resten.
desk-child-helped-with-interpreter = Med tid og sted, og ikke med mere. Spørg borgeren selv om resten, sammen med tolken.
